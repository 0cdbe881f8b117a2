package org.rushline.catalog.editing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rushline.catalog.Event;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Events;
import org.rushline.catalog.Links;
import org.rushline.catalog.Tiers;
import org.rushline.catalog.editing.Amendments.Author;
import org.rushline.catalog.history.EventChanges;
import org.rushline.catalog.pricing.SeatPricing;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.inventory.SeatMatch.Move;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.validation.Valid;

/** The catalogue's part of moving an event to another plan. */
@Stateless
public class EventMoves {

    @Inject Valid valid;
    @Inject Events events;
    @Inject Amendments amendments;
    @Inject EventChanges changes;
    @Inject Tiers tiers;
    @Inject SeatPricing pricing;
    @Inject LinkCheck linkCheck;

    /**
     * @param by the operator's account
     * @param seats moves the tickets to that plan, and says who sits elsewhere
     * @throws Conflict if it was changed since the version given, or there is nothing to move
     */
    public EventView move(
            EventId id, Relocation asked, AccountId by, Function<SeatPlanId, List<Move>> seats) {
        valid.check(asked);
        var author = Author.of(asked.reason(), asked.confirm(), by).moving();
        var links = linkCheck.place(asked.venueId(), asked.seatPlanId());
        var event = events.lock(id);
        event.mustBeOfVersion(asked.version());
        mustMove(event, links);
        var moves = new ArrayList<Move>();
        var moved =
                amendments.make(
                        event,
                        events.view(event),
                        author,
                        phase -> event.moveTo(links),
                        () -> {
                            resell(event, asked.tiers());
                            moves.addAll(seats.apply(event.seatPlan()));
                        });
        changes.recordMoves(id, moves, asked.reason(), by);
        return moved;
    }

    private static void mustMove(Event event, Links links) {
        if (!event.hasTickets()) {
            throw new Conflict(
                    "no-tickets",
                    "There are no tickets yet",
                    "Nothing has to be moved: edit the event instead.");
        }
        if (event.seatPlan().equals(links.seatPlan())) {
            throw new InvalidFields("seatPlanId", "is its plan already");
        }
    }

    private void resell(Event event, List<TierDetails> details) {
        if (details != null) {
            PriceCheck.check(event.currency(), details, event.sale());
            tiers.resell(event.id(), details);
        }
        pricing.mustPriceEverySeat(event.id(), event.seatPlan());
    }
}
