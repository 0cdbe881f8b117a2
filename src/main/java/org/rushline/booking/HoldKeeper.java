package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.rushline.holds.Holds;
import org.rushline.platform.Milestone;
import org.rushline.platform.Milestones;
import org.rushline.seatchoice.SeatState;

/** Lets the cache follow what was committed. If the node dies before it does, time does it. */
@ApplicationScoped
class HoldKeeper {

    @Inject Holds holds;
    @Inject Milestones milestones;

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingChanged changed) {
        if (changed.became() == SeatState.SOLD) {
            milestones.reached(Milestone.SETTLED);
            holds.sold(changed.booking(), changed.tickets());
        } else if (changed.became() == SeatState.FREE) {
            holds.releaseOf(changed.booking(), changed.tickets());
        }
    }
}
