package org.rushline.readiness;

import java.time.Instant;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.waitingroom.Room;

/**
 * A waiting room and its dates, as they are just now.
 *
 * @param dates those that still take place; one at least
 */
public record CheckedRoom(Room room, List<CheckedDate> dates) {

    /**
     * One date of a waiting room.
     *
     * @param status as the clock has it
     * @param onsaleAt null if there is none
     * @param onsalePassed by the database's clock
     * @param publication how far the making of its tickets is; null if nobody has asked for it
     * @param problem why that failed; null if it did not
     * @param elsewhere whether another system's shop sells its tickets
     * @param priced whether a price tier sells every category
     * @param free of its tickets, those that nobody has and that are for sale
     */
    public record CheckedDate(
            EventId event,
            String status,
            Instant onsaleAt,
            boolean onsalePassed,
            String publication,
            String problem,
            boolean elsewhere,
            boolean priced,
            long places,
            long tickets,
            long free) {

        boolean onSale() {
            return status.equals("ON_SALE");
        }

        boolean takesPlace() {
            return !status.equals("CANCELLED") && !status.equals("OVER");
        }
    }
}
