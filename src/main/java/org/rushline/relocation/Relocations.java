package org.rushline.relocation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rushline.booking.BookedSeats;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventMoves;
import org.rushline.catalog.editing.Relocation;
import org.rushline.catalog.pricing.SeatPricing;
import org.rushline.inventory.SeatLabel;
import org.rushline.inventory.SeatMatch;
import org.rushline.inventory.TicketMover;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.InvalidFields;

/** Moves an event to another plan in one transaction; nobody gets another seat unasked. */
@Stateless
public class Relocations {

    @Inject EventMoves events;
    @Inject SeatPricing pricing;
    @Inject TicketMover tickets;
    @Inject BookedSeats seats;

    /**
     * @param by the operator's account
     * @throws PlacesNeeded if somebody has a label that the plan does not have
     */
    public EventView move(EventId id, Relocation asked, AccountId by) {
        tickets.begin(id);
        return events.move(id, asked, by, plan -> move(id, plan, asked));
    }

    private List<SeatMatch.Move> move(EventId event, SeatPlanId plan, Relocation asked) {
        var match = tickets.match(event, plan, seats.live(event), labels(asked));
        if (!match.homeless().isEmpty()) {
            throw new PlacesNeeded(seats.whose(match.homeless()));
        }
        seats.forget(match.vanishing().keySet());
        tickets.move(event, plan, match, pricing.tiers(event));
        return match.moves();
    }

    private static Map<TicketId, SeatLabel> labels(Relocation asked) {
        var labels = new LinkedHashMap<TicketId, SeatLabel>();
        for (var move : asked.movesOrNone()) {
            var label = new SeatLabel(move.section(), move.row(), move.seat());
            if (labels.put(TicketId.of(move.ticket()), label) != null) {
                throw new InvalidFields("moves", "names " + move.ticket() + " twice");
            }
        }
        return labels;
    }
}
