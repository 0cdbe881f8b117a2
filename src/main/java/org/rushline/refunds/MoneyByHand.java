package org.rushline.refunds;

/** A refund made by hand at Stripe now counts for refunds decided here. */
public record MoneyByHand(String intentId) {}
