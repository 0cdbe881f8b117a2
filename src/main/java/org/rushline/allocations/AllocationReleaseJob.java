package org.rushline.allocations;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;

/** Lets go of seats when their time has come, each allocation in a transaction of its own. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class AllocationReleaseJob {

    private static final Logger LOG = Logger.getLogger(AllocationReleaseJob.class.getName());

    @Inject Allocations allocations;
    @Inject SeatAllocation seats;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void work() {
        try {
            allocations.due().forEach(this::release);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Releases wait: the database does not answer", e);
        }
    }

    /** One that fails does not keep the others; it is tried again the next time. */
    private void release(AllocationId id, EventId event) {
        try {
            seats.releaseIfDue(event, id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The release of " + id + " of " + event + " waits", e);
        }
    }
}
