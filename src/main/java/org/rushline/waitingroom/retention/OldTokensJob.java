package org.rushline.waitingroom.retention;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Every node may run it: the second finds nothing left to do. */
@Singleton
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class OldTokensJob {

    private static final Logger LOG = Logger.getLogger(OldTokensJob.class.getName());

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject RetentionSettings settings;

    @Schedule(hour = "*", minute = "43", persistent = false)
    void forget() {
        try {
            new OldTokens(database).forget(settings.tokenDays());
        } catch (PersistenceException e) {
            LOG.log(Level.WARNING, "Old entry tokens are deleted in an hour", e);
        }
    }
}
