package org.rushline.platform;

/** A point at which a node may die without harm, so that tests can kill it there. */
public enum FailPoint {
    /** In the cache, not yet in the database. */
    HOLDS_TAKEN,
    /** The reservation is committed, not yet answered. */
    RESERVED,
    /** The claim is committed, Stripe does not know of it. */
    CLAIMED,
    /** Stripe has made the payment, we have not written down its id. */
    INTENT_CREATED,
    /** Written down, the secret not yet given out. */
    INTENT_RECORDED,
    /** Sold and committed, the holds not yet replaced. */
    SETTLED,
    /** Stripe has cancelled, the claim still stands. */
    INTENT_CANCELLED,
    /** Stripe has given the money back, we have not written it down. */
    REFUND_MADE
}
