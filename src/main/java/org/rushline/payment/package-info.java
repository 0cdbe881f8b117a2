/**
 * Stripe: payment intents, what its webhooks say, and the budget for talking to it. The only
 * package that sees {@code com.stripe}. Knows no bookings: a payment belongs to an opaque
 * reference. Fires {@link org.rushline.payment.PaymentSucceeded}, {@link
 * org.rushline.payment.PaymentCanceled} and {@link org.rushline.payment.RefundChanged}, within the
 * transaction that writes down that it did.
 */
package org.rushline.payment;
