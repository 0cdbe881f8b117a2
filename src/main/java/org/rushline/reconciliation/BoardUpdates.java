package org.rushline.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.rushline.availability.board.Announcements;
import org.rushline.booking.BookingChanged;

/** Announces committed changes to the boards before they read them. */
@ApplicationScoped
class BoardUpdates {

    @Inject Announcements announcements;

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingChanged changed) {
        announcements.committed(changed.event(), changed.tickets(), changed.became());
    }
}
