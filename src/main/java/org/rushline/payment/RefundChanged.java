package org.rushline.payment;

/** Stripe says that a refund has become something else: it should be looked at. */
public record RefundChanged(String stripeRefundId) {}
