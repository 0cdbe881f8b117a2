package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rushline.catalog.Slip.Times;
import org.rushline.platform.Valid;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.SeatPlanId;

/** Operators change what they have said about an event. */
@Stateless
public class EventEditing {

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Valid valid;
    @Inject Events events;
    @Inject Tiers tiers;
    @Inject LinkCheck linkCheck;
    @Inject Calendar calendar;

    /**
     * @throws Conflict if it was changed since the version given, or what is asked no longer goes
     * @throws ConfirmFirst if it looks like a slip of the keyboard
     */
    public EventView edit(EventId id, EventDetails details) {
        valid.check(details);
        Slip.mustKnow(details);
        PriceCheck.check(details);
        var event = events.lock(id);
        event.mustNotBeCancelled();
        if (details.version() == null || details.version() != event.version()) {
            throw Conflict.changedMeanwhile();
        }
        if (event.hasTickets()
                && SeatPlanId.of(details.seatPlanId()).value() != event.seatPlanId()) {
            throw new InvalidFields("seatPlanId", "cannot change: there are tickets already");
        }
        var before = times(event);
        event.describe(details, linkCheck.check(details));
        em.flush();
        Slip.in(before, times(event), calendar.now()).ifPresent(s -> s.mustBeConfirmed(details));
        if (event.hasTickets()) {
            tiers.edit(id, details.tiers());
        } else {
            tiers.replace(id, details.tiers());
        }
        return events.told(id);
    }

    private Times times(Event event) {
        return new Times(event.startsAt(), events.standing(event.id()).overAt());
    }
}
