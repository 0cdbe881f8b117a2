package org.rushline.booking;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.history.EventChange;
import org.rushline.catalog.history.EventNews;

/** A booking as its buyer sees it. */
@Schema(name = "Booking", description = "Tickets of one buyer: held, being paid, or bought.")
public record BookingView(
        @Schema(description = "The booking's id.", examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String bookingId,
        @Schema(description = "The event's id.", examples = "evt_5") String eventId,
        @Schema(description = "How it stands. ENDING: a payment is being stopped or checked.")
                Status status,
        @Schema(description = "When the tickets were reserved.", examples = "2026-12-01T10:00:00Z")
                Instant createdAt,
        @Schema(
                        description = "When the hold lapses, or the time to pay ends.",
                        examples = "2026-12-01T10:10:00Z")
                Instant expiresAt,
        @Schema(
                        description =
                                "The seconds until then; 0 if it is past or there is"
                                        + " no such moment.",
                        examples = "600")
                long expiresIn,
        @Schema(
                        description = "Whether the hold can be extended, which is possible once.",
                        examples = "true")
                boolean extendable,
        @Schema(
                        description = "What the tickets cost with all fees, in minor units.",
                        examples = "20520")
                long total,
        @Schema(description = "The fees within the total, in minor units.", examples = "1520")
                long fees,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency,
        @Schema(
                        description =
                                "Whether the party is split over several rows. Only"
                                        + " the answer to an order has it.",
                        examples = "false")
                Boolean apart,
        @Schema(description = "Why it was cancelled or refunded.", examples = "The lead is ill.")
                String reason,
        @Schema(description = "The changes of the event since, the oldest first.")
                List<EventChange> changes,
        @Schema(description = "Its tickets.") List<BookedTicket> tickets) {

    /** A booking's state as its buyer sees it. */
    @Schema(name = "ShownBookingStatus", description = "A booking's state as its buyer sees it.")
    public enum Status {
        IN_PROGRESS,
        PAYING,
        ENDING,
        CONFIRMED,
        PARTLY_REFUNDED,
        EXPIRED,
        CANCELLED,
        REFUNDING,
        REFUNDED;

        /** A lapsed hold shows at once, not when the job has run. */
        public static Status of(
                BookingStatus status, Instant now, Instant until, boolean returned) {
            return switch (status) {
                case IN_PROGRESS -> now.isBefore(until) ? IN_PROGRESS : EXPIRED;
                case PAYING -> now.isBefore(until) ? PAYING : ENDING;
                case LAPSING, CANCELLING -> ENDING;
                case CONFIRMED -> returned ? PARTLY_REFUNDED : CONFIRMED;
                default -> valueOf(status.name());
            };
        }

        public boolean payable() {
            return this == IN_PROGRESS || this == PAYING;
        }

        public boolean paid() {
            return this == CONFIRMED || this == PARTLY_REFUNDED;
        }

        /** Whether it will change soon without its buyer. */
        public boolean pending() {
            return this == ENDING || this == REFUNDING;
        }

        /** Whether its seats are, or may be, somebody else's. */
        public boolean over() {
            return !payable() && !paid() && !pending();
        }
    }

    BookingView hearing(List<EventChange> news) {
        var mine = tickets.stream().map(BookedTicket::id).toList();
        var ours = news.stream().filter(c -> c.ticket() == null || mine.contains(c.ticket()));
        return new BookingView(
                bookingId,
                eventId,
                status,
                createdAt,
                expiresAt,
                expiresIn,
                extendable,
                total,
                fees,
                currency,
                apart,
                reason,
                EventNews.since(createdAt, ours.toList()),
                tickets);
    }

    /** With what only the answer to a reservation says. */
    public BookingView seatedApart(boolean areApart) {
        return new BookingView(
                bookingId,
                eventId,
                status,
                createdAt,
                expiresAt,
                expiresIn,
                extendable,
                total,
                fees,
                currency,
                areApart,
                reason,
                changes,
                tickets);
    }
}
