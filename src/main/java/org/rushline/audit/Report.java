package org.rushline.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The audit's report. */
@Schema(name = "AuditReport", description = "Whether anything is wrong that must never be.")
public record Report(
        @Schema(description = "When it was looked at.", examples = "2026-11-29T08:00:00Z")
                Instant asOf,
        @Schema(
                        description = "Whether no rule is violated, as far as was looked.",
                        examples = "true")
                boolean sound,
        @Schema(description = "Every rule, and what was found.") List<Outcome> checks,
        @Schema(description = "What came of reading Stripe's books, if it was asked for.")
                LedgerRead ledger) {

    @Schema(name = "LedgerRead", description = "What came of reading Stripe's books.")
    public record LedgerRead(
            @Schema(
                            description = "From when on the books were read.",
                            examples = "2026-11-22T08:00:00Z")
                    Instant since,
            @Schema(description = "The number of payments that were compared.", examples = "412")
                    int payments,
            @Schema(description = "The number of refunds that were compared.", examples = "7")
                    int refunds,
            @Schema(description = "Why the books could not be read; absent if they were.")
                    String problem) {}

    static Report of(List<Outcome> checks, LedgerRead ledger) {
        var sound = checks.stream().noneMatch(Outcome::violated);
        return new Report(Instant.now(), sound, checks, ledger);
    }
}
