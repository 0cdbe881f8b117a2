/**
 * From held tickets to sold ones: reserving, paying, confirming, letting go, giving back. Every
 * rule of the state machine stands in docs/booking.md. Hears {@link
 * org.rushline.payment.PaymentSucceeded}, {@link org.rushline.payment.PaymentCanceled} and {@link
 * org.rushline.refunds.RefundDone}; fires {@link org.rushline.booking.BookingChanged}.
 *
 * <p>Locks are taken in one order everywhere: the booking's row, then its tickets by id. No
 * transaction is open while Stripe or the grid is asked.
 */
package org.rushline.booking;
