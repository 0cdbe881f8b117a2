package org.rushline.readiness;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rushline.booking.BookingInsertion.Order;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.sql.Sql;
import org.rushline.reservation.ReservationDecision;
import org.rushline.waitingroom.AdmissionNeeded;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomMode;

/** Tries to reserve as a stranger, in a transaction that never commits. */
@Stateless
public class GateTrial {

    /** Any other one will do: a stranger is refused before their tickets are looked at. */
    private static final TicketId NONE = new TicketId(1);

    private static final String TICKET =
            """
            select id from ticket
            where event_id = ? and status = 'AVAILABLE' and booking_id is null limit 1""";

    private static final Because TRIAL = Because.itself("A trial that never commits");

    @Resource EJBContext context;

    @Inject Sql sql;
    @Inject Cords cords;
    @Inject ReservationDecision decision;

    /**
     * With the room as it is; one that is off is switched on for this attempt alone.
     *
     * @return what it ran into; null if nothing has stopped it
     */
    @TransactionAttribute(REQUIRES_NEW)
    public Problem attempt(Room room, EventId event) {
        try {
            switchOn(room);
            decision.reserve(order(event));
            return null;
        } catch (Problem e) {
            return e;
        } finally {
            context.setRollbackOnly();
        }
    }

    private void switchOn(Room room) {
        if (room.mode() != RoomMode.OFF) {
            return;
        }
        if (room.closing() == null) {
            cords.open(room.id(), TRIAL);
        } else {
            cords.draw(room.id(), TRIAL);
        }
    }

    private Order order(EventId event) {
        var ticket = sql.first(TICKET, row -> new TicketId(row.getLong(1)), event).orElse(NONE);
        return new Order(
                new BookingId(UUID.randomUUID()),
                event,
                new AccountId(UUID.randomUUID()),
                null,
                List.of(ticket),
                new byte[0]);
    }

    static boolean refused(Problem problem) {
        return problem instanceof AdmissionNeeded;
    }
}
