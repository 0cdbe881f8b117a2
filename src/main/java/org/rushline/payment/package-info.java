/**
 * Payments: attempts, what Stripe notifies us of, and whether its webhooks arrive. Knows no
 * bookings: a payment belongs to an opaque reference. Fires {@link
 * org.rushline.payment.PaymentSucceeded}, {@link org.rushline.payment.PaymentCanceled} and {@link
 * org.rushline.payment.RefundChanged}, within the transaction that records them.
 */
package org.rushline.payment;
