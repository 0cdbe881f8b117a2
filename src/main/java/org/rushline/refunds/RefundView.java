package org.rushline.refunds;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money on its way back, as operators see it. */
@Schema(name = "RefundState", description = "A refund to a buyer.")
public record RefundView(
        @Schema(description = "The refund's id.", examples = "rfd_0d1v0zm3qcxk2015r3c4d8ep2k")
                String id,
        @Schema(
                        description = "The id of the booking that had been paid for.",
                        examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String reference,
        @Schema(description = "The whole amount, in minor units.", examples = "10260") long amount,
        @Schema(
                        description = "What of it was refunded at Stripe itself, in minor units.",
                        examples = "0")
                long byHand,
        @Schema(
                        description = "What of it was refunded outside Stripe, in minor units.",
                        examples = "0")
                long elsewhere,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency,
        @Schema(
                        description = "Where it is; a FAILED one waits for a person.",
                        enumeration = {"DUE", "DONE", "FAILED"})
                String status,
        @Schema(description = "How many times Stripe has definitely refused it.", examples = "0")
                int tries,
        @Schema(description = "Why it is refunded.", examples = "The lead is ill.") String reason,
        @Schema(description = "Stripe's last error, if there was one.") String failure,
        @Schema(description = "The note on how it was refunded another way.") String note,
        @Schema(description = "Stripe's id of it.", examples = "re_3PqQ") String stripeRefundId,
        @Schema(description = "When it was decided.", examples = "2026-11-29T08:00:00Z")
                Instant createdAt,
        @Schema(description = "When it was done.", examples = "2026-11-29T08:00:02Z")
                Instant doneAt) {}
