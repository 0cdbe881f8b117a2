package org.rushline.catalog.editing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rushline.catalog.Event;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Events;
import org.rushline.catalog.Tiers;
import org.rushline.catalog.editing.Amendments.Author;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.inventory.PlannedSeats;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.validation.Valid;

/** Operators change what they have said about an event. */
@Stateless
public class EventEditing {

    @Inject Valid valid;
    @Inject Events events;
    @Inject Amendments amendments;
    @Inject Tiers tiers;
    @Inject LinkCheck linkCheck;
    @Inject PlannedSeats planned;

    /**
     * @param by the operator's account
     * @throws Conflict if it was changed since the version given, or what is asked no longer goes
     * @throws ConfirmFirst if it looks like a slip of the keyboard
     */
    public EventView edit(EventId id, EventDetails details, AccountId by) {
        valid.check(details);
        PriceCheck.check(details);
        var author = Author.of(details.reason(), details.confirm(), by);
        var links = linkCheck.check(details); // the venue is locked before the event, everywhere
        var event = events.lock(id);
        event.mustBeOfVersion(details.version());
        var before = events.view(event);
        details.readBack().mustEqual(before);
        mustKeepAllocated(event, links.seatPlan());
        return amendments.make(
                event,
                before,
                author,
                phase -> event.edit(details, links, phase),
                () -> price(event, details.tiers()));
    }

    /** The seats of another plan have other numbers. */
    private void mustKeepAllocated(Event event, SeatPlanId wanted) {
        if (!event.seatPlan().equals(wanted) && planned.exist(event.id())) {
            throw new Conflict(
                    "seats-allocated",
                    "Seats are allocated",
                    "Seats of its plan are blocked or held back. Release them, then give it another plan.");
        }
    }

    private void price(Event event, List<TierDetails> details) {
        if (event.hasTickets()) {
            tiers.edit(event.id(), details);
        } else {
            tiers.replan(event.id(), details);
        }
    }
}
