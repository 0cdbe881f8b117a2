package org.rushline.waitingroom.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.rushline.availability.EventAvailability;
import org.rushline.availability.TicketCounts;
import org.rushline.platform.id.EventId;

/** Whether there is nothing left that somebody could wait for. */
@Dependent
class StockEnd {

    @Inject TicketCounts counts;

    /** All is sold: none is free, and no hold can come back. False before there are tickets. */
    boolean isGone(List<EventId> events) {
        var left = counts.of(events);
        return left.size() == events.size()
                && left.values().stream()
                        .allMatch(one -> one.availability() == EventAvailability.SOLD_OUT);
    }
}
