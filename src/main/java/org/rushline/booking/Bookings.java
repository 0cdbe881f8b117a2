package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** All bookings. Every change locks the booking here first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Bookings {

    private static final String TICKETS =
            "select ticket_id from booking_item where booking_id = ? and status = any(string_to_array(?, ' ')) order by 1";

    private static final String ITEMS =
            """
            update booking_item set status = ?
            where booking_id = ? and status = any(string_to_array(?, ' '))""";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Sql sql;

    /** Waits for its lock, no longer than the lock time-out. */
    public Optional<Booking> lock(BookingId id) {
        return em.createNamedQuery(Booking.LOCKED, Booking.class)
                .setParameter("id", id.uuid())
                .getResultStream()
                .findFirst();
    }

    /** Throws NotFound if there is none, or it is somebody else's. */
    public Booking lockOf(AccountId buyer, BookingId id) {
        if (!sql.first(
                        "select buyer_id = ? from booking where id = ?",
                        row -> row.getBoolean(1),
                        buyer,
                        id)
                .orElse(false)) {
            throw new NotFound("booking");
        }
        return lock(id).orElseThrow(() -> new NotFound("booking"));
    }

    /** The database's clock, which decides; read it after taking the locks. */
    public Instant now() {
        return sql.first("select clock_timestamp() as now", row -> Sql.instant(row, "now"))
                .orElseThrow();
    }

    /** The tickets it holds or has bought, in the order of their ids. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<TicketId> liveTickets(BookingId id) {
        return sql.list(TICKETS, row -> new TicketId(row.getLong(1)), id, "HELD SOLD");
    }

    /** Every ticket it ever had, in the order of their ids. */
    public List<TicketId> tickets(BookingId id) {
        return sql.list(
                TICKETS, row -> new TicketId(row.getLong(1)), id, "HELD SOLD RETURNED RELEASED");
    }

    public void sold(BookingId id) {
        sql.change(ITEMS, "SOLD", id, "HELD");
    }

    public void released(BookingId id) {
        sql.change(ITEMS, "RELEASED", id, "HELD");
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean exists(BookingId id) {
        return sql.first("select 1 from booking where id = ?", row -> true, id).isPresent();
    }

    /** Writes entities' changes before SQL that needs them. */
    public void flush() {
        em.flush();
    }
}
