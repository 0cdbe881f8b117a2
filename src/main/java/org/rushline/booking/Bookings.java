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
import java.util.UUID;
import org.rushline.platform.id.BookingId;
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
    public Optional<Booking> lock(UUID id) {
        return em.createNamedQuery(Booking.LOCKED, Booking.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws NotFound if there is none, or it is somebody else's
     */
    public Booking lockOf(UUID buyer, BookingId id) {
        if (!sql.first(
                        "select buyer_id = ? from booking where id = ?",
                        row -> row.getBoolean(1),
                        buyer,
                        id.uuid())
                .orElse(false)) {
            throw new NotFound("booking");
        }
        return lock(id.uuid()).orElseThrow(() -> new NotFound("booking"));
    }

    /** The database's clock, which decides; read it after taking the locks. */
    public Instant now() {
        return sql.first("select clock_timestamp() as now", row -> Sql.instant(row, "now"))
                .orElseThrow();
    }

    /** The tickets it holds or has bought, in the order of their ids. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> liveTickets(UUID id) {
        return sql.list(TICKETS, row -> row.getLong(1), id, "HELD SOLD");
    }

    /** Every ticket it ever had, in the order of their ids. */
    public List<Long> tickets(UUID id) {
        return sql.list(TICKETS, row -> row.getLong(1), id, "HELD SOLD RETURNED RELEASED");
    }

    /** Marks its held tickets as sold. */
    public void sold(UUID id) {
        sql.change(ITEMS, "SOLD", id, "HELD");
    }

    /** Marks its held tickets as released. */
    public void released(UUID id) {
        sql.change(ITEMS, "RELEASED", id, "HELD");
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean exists(UUID id) {
        return sql.first("select 1 from booking where id = ?", row -> true, id).isPresent();
    }

    /** Writes entities' changes before SQL that needs them. */
    public void flush() {
        em.flush();
    }
}
