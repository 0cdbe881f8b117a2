package org.rushline.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.rushline.booking.BookingChanged;
import org.rushline.holds.Holds;
import org.rushline.platform.FailPoint;
import org.rushline.platform.FailPoints;
import org.rushline.seatchoice.SeatState;

/** Updates the hold cache after a commit. If the node dies first, the hold lapses. */
@ApplicationScoped
class HoldUpdates {

    @Inject Holds holds;
    @Inject FailPoints failPoints;

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingChanged changed) {
        if (changed.became() == SeatState.SOLD) {
            failPoints.reached(FailPoint.SETTLED);
            holds.sold(changed.booking(), changed.tickets());
        } else if (changed.became() == SeatState.FREE) {
            holds.releaseOf(changed.booking(), changed.tickets());
        }
    }
}
