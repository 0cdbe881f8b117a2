package org.rushline.waitingroom.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.rushline.availability.EventAvailability;
import org.rushline.availability.TicketCounts;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
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

    private static final String ON_SALE =
            """
            select from waiting_room_event w join event e on e.id = w.event_id
            where w.room_id = ? and (event_status(e) = 'ON_SALE'
                or event_status(e) = 'ANNOUNCED' and e.onsale_at <= clock_timestamp())""";

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject TicketCounts counts;
    @Inject Shops shops;

    /** Whether the sale of one of its dates has begun. */
    boolean isOnSale(WaitingRoomId room) {
        return new AutocommitSql(database).first(ON_SALE, row -> true, room).isPresent();
    }

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
