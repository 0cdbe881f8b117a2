/**
 * From a held booking to a paid one: extending, claiming, paying, settling. Hears {@link
 * org.rushline.payment.PaymentSucceeded} and {@link org.rushline.payment.PaymentCanceled}. No
 * transaction is open while Stripe or the grid is asked.
 */
package org.rushline.booking.checkout;
