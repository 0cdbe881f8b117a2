package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.rushline.inventory.TicketClaims;
import org.rushline.platform.Money;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.sql.Sql;
import org.rushline.refunds.Refunds;
import org.rushline.seatchoice.SeatState;

/** Returns sold tickets: one transaction puts them on sale again and writes the refund. */
@Stateless
public class BookingRefund {

    private static final String RETURN =
            """
            update booking_item set status = 'RETURNED', refund_id = ?
            where booking_id = ? and ticket_id = any(?) and status = 'SOLD'""";

    private static final String WORTH =
            """
            select coalesce(sum(price + fee), 0) from booking_item
            where booking_id = ? and ticket_id = any(?) and status = 'SOLD'""";

    /**
     * Why tickets are returned.
     *
     * @param decision identifies repeated copies of one decision
     * @param reason shown to the buyer
     * @param by the operator's account; null if the event was cancelled
     */
    public record Decision(UUID decision, String reason, AccountId by) {

        /** Returning the same tickets again is the same decision. */
        static Decision of(
                BookingId booking, Collection<TicketId> tickets, String reason, AccountId by) {
            var name =
                    booking.uuid()
                            + " "
                            + tickets.stream().map(TicketId::value).sorted().distinct().toList();
            return new Decision(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), reason, by);
        }
    }

    @Inject Sql sql;
    @Inject Bookings bookings;
    @Inject TicketClaims tickets;
    @Inject Refunds refunds;
    @Inject Event<BookingChanged> changed;

    /** Returns everything still sold; false if the booking is not confirmed. */
    public boolean all(BookingId id, Decision decision) {
        var booking = bookings.lock(id).orElse(null);
        if (booking == null || booking.status() != BookingStatus.CONFIRMED) {
            return false;
        }
        returnTickets(booking, bookings.liveTickets(id), decision);
        return true;
    }

    /**
     * Returns some tickets of a confirmed booking.
     *
     * @throws InvalidFields if some are not sold by it
     */
    public void some(BookingId id, Collection<TicketId> wanted, Decision decision) {
        var booking = bookings.lock(id).orElseThrow();
        if (repeated(id, decision)) {
            return;
        }
        var sold = bookings.liveTickets(id);
        var strangers = new TreeSet<>(wanted);
        sold.forEach(strangers::remove);
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw BookingRefusals.ended(booking.status());
        }
        if (!strangers.isEmpty()) {
            throw new InvalidFields(
                    "tickets", names(strangers) + "not sold by this booking, or returned before");
        }
        returnTickets(booking, List.copyOf(new TreeSet<>(wanted)), decision);
    }

    private boolean repeated(BookingId id, Decision decision) {
        return sql.first(
                        """
                        select 1 from refund r join payment p on p.id = r.payment_id
                        where p.booking_id = ? and r.decision_id = ?""",
                        row -> true,
                        id,
                        decision.decision)
                .isPresent();
    }

    private void returnTickets(Booking booking, List<TicketId> back, Decision decision) {
        var everything = back.size() == bookings.liveTickets(booking.id()).size();
        long worth = sql.first(WORTH, row -> row.getLong(1), booking.id(), back).orElseThrow();
        RefundId refund =
                worth == 0
                        ? null
                        : refunds.decide(
                                booking.confirmedBy(),
                                decision.decision,
                                new Money(worth, booking.total().currency()),
                                decision.reason,
                                decision.by);
        if (tickets.takeBack(booking.id(), back) != back.size()) {
            throw new IllegalStateException("sold tickets are not sold: " + booking.id());
        }
        sql.change(RETURN, refund, booking.id(), back);
        if (everything) {
            booking.refund(decision.reason);
            if (!refunds.open(booking.id())) {
                booking.refunded(); // it was free
            }
        }
        changed.fire(new BookingChanged(booking.id(), booking.event(), back, SeatState.FREE));
    }

    private static String names(Collection<TicketId> tickets) {
        var names = new StringBuilder();
        tickets.forEach(ticket -> names.append(ticket).append(' '));
        return names.toString();
    }
}
