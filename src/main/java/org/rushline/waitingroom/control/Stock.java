package org.rushline.waitingroom.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.rushline.availability.EventAvailability;
import org.rushline.availability.TicketCounts;
import org.rushline.platform.id.EventId;
import org.rushline.waitingroom.entry.Shops;

/** Whether there is something that somebody could wait for. */
@Dependent
class Stock {

    enum State {
        /** The tickets are still being made. */
        NONE_YET,
        LEFT,

        /** All is sold: none is free, and no hold can come back. */
        GONE
    }

    @Inject TicketCounts counts;
    @Inject Shops shops;

    /** What another system's shop has left, nobody here knows: an operator ends such a room. */
    State of(List<EventId> events) {
        if (shops.isBehind(events)) {
            return State.LEFT;
        }
        var left = counts.of(events).values();
        if (left.isEmpty()) {
            return State.NONE_YET;
        }
        var gone =
                left.size() == events.size()
                        && left.stream()
                                .allMatch(one -> one.availability() == EventAvailability.SOLD_OUT);
        return gone ? State.GONE : State.LEFT;
    }
}
