package org.rushline.reconciliation;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.booking.BookingRefund;
import org.rushline.booking.BookingRefund.Decision;
import org.rushline.booking.BookingRelease;
import org.rushline.booking.BookingStatus;
import org.rushline.booking.DueBookings;

/** Ends lapsed holds and bookings of cancelled events, on every node, under the row's lock. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class LapseJob {

    private static final Logger LOG = Logger.getLogger(LapseJob.class.getName());

    @Inject DueBookings dueBookings;
    @Inject BookingRelease release;
    @Inject BookingRefund refunds;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void lapse() {
        try {
            int released;
            do {
                released = dueBookings.lapseHolds();
            } while (released > 0);
            dueBookings.closeClaims();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Lapsed bookings wait: the database does not answer", e);
        }
    }

    /** Sweeps cancelled events again and again, so nothing that arrives late stays. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void sweep() {
        try {
            var swept = dueBookings.ofCancelledEvents();
            for (var booking : swept) {
                sweep(booking);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A cancelled event's bookings wait", e);
        }
    }

    private void sweep(DueBookings.Swept booking) {
        var reason = booking.reason() == null ? "The event is cancelled" : booking.reason();
        if (booking.status() == BookingStatus.CONFIRMED) {
            refunds.all(booking.id(), new Decision(booking.id().uuid(), reason, null));
        } else {
            release.cancel(booking.id(), reason);
        }
    }
}
