package org.rushline.orders;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a booking. */
@Schema(description = "Something that happened to a booking.")
public record StoryEntry(
        @Schema(description = "When it happened.", examples = "2026-12-01T10:00:00Z") Instant at,
        @Schema(description = "What happened.") StoryKind kind,
        @Schema(
                        description = "Who did it, by name; absent for Stripe and the system.",
                        examples = "Ada Lovelace")
                String by,
        @Schema(
                        description =
                                "What exactly: Stripe's type of an event, what changed, or the name of an operation.",
                        examples = "payment_intent.succeeded")
                String detail,
        @Schema(
                        description = "How it ended or stands, in the words of who keeps it.",
                        examples = "SUCCEEDED")
                String outcome,
        @Schema(description = "Why, as they said.", examples = "The seat was broken.")
                String reason,
        @Schema(
                        description = "The amount in minor units; absent if it is about no money.",
                        examples = "20520")
                Long amount,
        @Schema(
                        description = "The currency (ISO 4217); absent if it is about no money.",
                        examples = "GBP")
                String currency,
        @Schema(description = "The id by which Stripe's dashboard finds it.", examples = "pi_3PqQ")
                String stripeId,
        @Schema(
                        description =
                                "The number of the entry of the audit trail; absent otherwise.",
                        examples = "4711")
                Long entry) {}
