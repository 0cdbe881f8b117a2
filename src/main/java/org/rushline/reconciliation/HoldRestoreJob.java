package org.rushline.reconciliation;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.cluster.GridChanged;
import org.rushline.platform.id.BookingId;

/** Restores the hold cache from live bookings when nodes start, come or go. */
@Singleton
@Startup
@DependsOn("Grid")
@TransactionManagement(TransactionManagementType.BEAN)
public class HoldRestoreJob {

    private static final Logger LOG = Logger.getLogger(HoldRestoreJob.class.getName());

    /** Static, so that the grid's thread need not wait for a running job. */
    private static final AtomicBoolean WANTED = new AtomicBoolean(true);

    @Inject LiveBookings live;

    static void note(@Observes GridChanged changed) {
        WANTED.set(true);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void restore() {
        if (!WANTED.getAndSet(false)) {
            return;
        }
        try {
            BookingId last = null;
            do {
                last = live.restoreAfter(last);
            } while (last != null);
        } catch (RuntimeException e) {
            WANTED.set(true);
            LOG.log(Level.WARNING, "Holds could not be put back into the cache: again soon", e);
        }
    }
}
