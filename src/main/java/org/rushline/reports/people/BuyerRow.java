package org.rushline.reports.people;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.booking.BookingView;

/** A paid booking of an event, with whoever paid it. */
@Schema(description = "A paid booking of an event, with its buyer.")
public record BuyerRow(
        @Schema(description = "The booking's id.", examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String bookingId,
        @Schema(description = "When the tickets were reserved.", examples = "2026-12-01T10:00:00Z")
                Instant createdAt,
        @Schema(description = "How it stands.") BookingView.Status status,
        @Schema(description = "The buyer's name.", examples = "Ada Lovelace") String name,
        @Schema(description = "The buyer's e-mail address.", examples = "ada@example.org")
                String email,
        @Schema(description = "The number of tickets that the buyer has now.", examples = "2")
                int tickets,
        @Schema(description = "The number of tickets that were returned.", examples = "0")
                int returned,
        @Schema(
                        description = "What all of them cost with all fees, in minor units.",
                        examples = "20520")
                long paid,
        @Schema(description = "What the returned ones had cost, in minor units.", examples = "0")
                long refunded,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency) {}
