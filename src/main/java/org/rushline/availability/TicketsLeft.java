package org.rushline.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rushline.availability.board.SeatBoards;
import org.rushline.platform.id.EventId;

/** Counts what is left, no further than needed; on a board where this node has one. */
@ApplicationScoped
public class TicketsLeft {

    @Inject SeatBoards boards;
    @Inject TicketCounts counts;

    public Map<EventId, EventLeft> of(Collection<EventId> events) {
        var left = new HashMap<EventId, EventLeft>();
        var others = new ArrayList<EventId>();
        for (var event : events) {
            boards.known(event)
                    .ifPresentOrElse(
                            board -> left.put(event, BoardCount.of(board)),
                            () -> others.add(event));
        }
        if (!others.isEmpty()) {
            left.putAll(counts.of(others));
        }
        return left;
    }
}
