package org.rushline.booking;

import static org.rushline.booking.BookingStatus.CANCELLED;
import static org.rushline.booking.BookingStatus.CANCELLING;
import static org.rushline.booking.BookingStatus.CONFIRMED;
import static org.rushline.booking.BookingStatus.EXPIRED;
import static org.rushline.booking.BookingStatus.IN_PROGRESS;
import static org.rushline.booking.BookingStatus.LAPSING;
import static org.rushline.booking.BookingStatus.PAYING;
import static org.rushline.booking.BookingStatus.REFUNDED;
import static org.rushline.booking.BookingStatus.REFUNDING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rushline.platform.Money;
import org.rushline.platform.id.AttemptId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;

/** One buyer's held or bought tickets. SQL inserts it; its status changes under the row's lock. */
@Entity
@NamedQuery(
        name = Booking.LOCKED,
        query = "select b from Booking b where b.id = :id",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class Booking {

    /** JPA prepares a named query once, but {@code find} with a lock each time. */
    static final String LOCKED = "Booking.locked";

    /** By then most bookings are paid and a webhook has arrived. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

    @Id private UUID id;

    @Column(name = "event_id", updatable = false)
    private long eventId;

    @Column(name = "buyer_id", updatable = false)
    private UUID buyerId;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Column(updatable = false)
    private long total;

    @Column(updatable = false)
    private String currency;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "extended_at")
    private Instant extendedAt;

    @Column(name = "pay_by")
    private Instant payBy;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @SuppressWarnings("UnusedVariable") // later requests are decided by it
    @Column(name = "given_back_at")
    private Instant givenBackAt;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Column(name = "next_look")
    private Instant nextLook;

    @SuppressWarnings("UnusedVariable") // reconciliation's queries use it
    private int looks;

    @Version private int version;

    protected Booking() {}

    /** The sole right to pay for its tickets, until then. */
    public void claim(Instant now, Instant until) {
        move(Set.of(IN_PROGRESS), PAYING);
        payBy = until;
        lookAt(now.plus(FIRST_LOOK));
    }

    public void extend(Instant now, Instant until) {
        must(Set.of(IN_PROGRESS));
        extendedAt = now;
        expiresAt = until;
    }

    /**
     * @param payment null if there was nothing to pay
     */
    public void confirm(AttemptId payment) {
        move(Set.of(PAYING, LAPSING), CONFIRMED);
        confirmedBy = payment == null ? null : payment.value();
    }

    void release(Instant now) {
        if (Set.of(IN_PROGRESS, PAYING, LAPSING).contains(status)) {
            givenBackAt = now;
        }
    }

    /** It was cancelled, but Stripe may still take the money. */
    void close(String reason) {
        move(Set.of(PAYING, LAPSING), CANCELLING);
        cancelReason = reason;
        lookAt(Instant.EPOCH);
    }

    /** It was held and never claimed, so it ends at once. */
    void drop(String reason) {
        move(Set.of(IN_PROGRESS), CANCELLED);
        cancelReason = reason;
    }

    void end() {
        must(Set.of(LAPSING, CANCELLING));
        status = status == LAPSING ? EXPIRED : CANCELLED;
    }

    public void refund(String reason) {
        move(Set.of(PAYING, LAPSING, CANCELLING, CONFIRMED), REFUNDING);
        cancelReason = reason;
    }

    public void refunded() {
        move(Set.of(REFUNDING), REFUNDED);
    }

    private void lookAt(Instant time) {
        nextLook = time;
        looks = 0;
    }

    private void move(Set<BookingStatus> from, BookingStatus to) {
        must(from);
        status = to;
    }

    private void must(Set<BookingStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new IllegalStateException(id() + " is " + status);
        }
    }

    public BookingId id() {
        return new BookingId(id);
    }

    public EventId event() {
        return new EventId(eventId);
    }

    public BookingStatus status() {
        return status;
    }

    public Money total() {
        return Money.of(total, currency);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant payBy() {
        return payBy;
    }

    public boolean extended() {
        return extendedAt != null;
    }

    AttemptId confirmedBy() {
        return new AttemptId(confirmedBy);
    }
}
