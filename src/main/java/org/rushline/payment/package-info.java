/**
 * Payments: attempts, what Stripe notifies us of, and whether its webhooks arrive. Of bookings it
 * knows the id alone. Fires {@link org.rushline.payment.PaymentSucceeded}, {@link
 * org.rushline.payment.PaymentCanceled} and {@link org.rushline.payment.RefundChanged}, within the
 * transaction that records them.
 */
package org.rushline.payment;
