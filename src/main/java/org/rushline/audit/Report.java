package org.rushline.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The audit's report. */
@Schema(name = "AuditReport", description = "The result of an audit.")
public record Report(
        @Schema(description = "When the audit ran.", examples = "2026-11-29T08:00:00Z")
                Instant asOf,
        @Schema(description = "Whether no rule is violated.", examples = "true") boolean sound,
        @Schema(description = "Every rule with its violations.") List<Outcome> checks,
        @Schema(description = "The comparison with Stripe's ledger, if you asked for it.")
                LedgerRead ledger) {

    @Schema(name = "LedgerRead", description = "The comparison with Stripe's ledger.")
    public record LedgerRead(
            @Schema(
                            description = "From when on the books were read.",
                            examples = "2026-11-22T08:00:00Z")
                    Instant since,
            @Schema(description = "The number of payments that were compared.", examples = "412")
                    int payments,
            @Schema(description = "The number of refunds that were compared.", examples = "7")
                    int refunds,
            @Schema(description = "Why the ledger could not be read; absent if it was.")
                    String problem) {}

    static Report of(List<Outcome> checks, LedgerRead ledger) {
        var sound = checks.stream().noneMatch(Outcome::violated);
        return new Report(Instant.now(), sound, checks, ledger);
    }
}
