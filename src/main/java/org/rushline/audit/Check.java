package org.rushline.audit;

/**
 * A query that returns a row for each violation of a rule.
 *
 * @param invariant which of the invariants it belongs to
 * @param ledger whether it compares with Stripe's books
 */
public record Check(
        String name, String invariant, String rule, Moment moment, boolean ledger, String sql) {}
