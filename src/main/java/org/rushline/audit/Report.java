package org.rushline.audit;

import java.time.Instant;
import java.util.List;

/**
 * How things stand.
 *
 * @param sound whether no rule is violated, as far as was looked
 * @param ledger what came of looking into Stripe's books; null if nobody asked for it
 */
public record Report(Instant asOf, boolean sound, List<Outcome> checks, LedgerRead ledger) {

    /**
     * @param since from when on
     * @param payments how many intents were compared
     * @param refunds how many refunds were compared
     * @param problem why it could not be read; null if it was
     */
    public record LedgerRead(Instant since, int payments, int refunds, String problem) {}

    static Report of(List<Outcome> checks, LedgerRead ledger) {
        var sound = checks.stream().noneMatch(Outcome::violated);
        return new Report(Instant.now(), sound, checks, ledger);
    }
}
