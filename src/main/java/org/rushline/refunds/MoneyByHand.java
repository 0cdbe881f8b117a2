package org.rushline.refunds;

/** What was given back at Stripe by hand is now counted for refunds that were decided here. */
public record MoneyByHand(String intentId) {}
