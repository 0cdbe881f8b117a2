package org.rushline.orders;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.booking.BookingView;

/** A booking in a list, with its buyer. */
@Schema(description = "A booking in a list, with its buyer.")
public record FoundOrder(
        @Schema(description = "The booking's id.", examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String bookingId,
        @Schema(description = "How it stands.") BookingView.Status status,
        @Schema(description = "When the tickets were reserved.", examples = "2026-12-01T10:00:00Z")
                Instant createdAt,
        @Schema(description = "The event's id.", examples = "evt_5") String eventId,
        @Schema(description = "The event's name.", examples = "King Lear") String event,
        @Schema(description = "Who has reserved the tickets.") OrderBuyer buyer,
        @Schema(description = "The number of tickets in it.", examples = "2") int tickets,
        @Schema(
                        description = "What the tickets cost with all fees, in minor units.",
                        examples = "20520")
                long total,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency) {}
