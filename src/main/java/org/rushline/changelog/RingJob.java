package org.rushline.changelog;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Throws away what the log no longer keeps; on every node, one at a time. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class RingJob {

    private static final Logger LOG = Logger.getLogger(RingJob.class.getName());

    @Resource(lookup = "jdbc/plain")
    DataSource dataSource;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void empty() {
        try {
            if (new Ring(dataSource).emptyNext()) {
                LOG.info("An hour of the change log has been thrown away");
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The change log stays as long as it is", e);
        }
    }
}
