package org.rushline.onsale;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Unavailable;
import org.rushline.platform.sql.AutocommitSql;

/** Puts on sale what was asked for. Runs on every node; the lease decides which works. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class PublicationJob {

    private static final Logger LOG = Logger.getLogger(PublicationJob.class.getName());

    @Resource(lookup = "jdbc/plain")
    DataSource dataSource;

    @Inject PublicationService publications;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
        try {
            var lease = take();
            while (lease.isPresent()) {
                publish(lease.get());
                lease = take();
            }
        } catch (PersistenceException e) {
            LOG.log(Level.WARNING, "Publications wait: the database does not answer", e);
        }
    }

    private Optional<PublicationLease> take() {
        return PublicationLease.take(new AutocommitSql(dataSource), UUID.randomUUID().toString());
    }

    /** A publication that fails for a passing reason is retried when its lease runs out. */
    private void publish(PublicationLease lease) {
        try {
            publications.publish(lease.event(), lease);
            LOG.info(() -> lease.event() + " is on sale: " + lease.total() + " tickets");
        } catch (Unavailable e) {
            LOG.warning(() -> "The publication of " + lease.event() + " was interrupted");
        } catch (Problem e) {
            lease.fail(e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The publication of " + lease.event() + " failed", e);
            lease.fail("An unexpected error; the server's log says more.");
        }
    }
}
