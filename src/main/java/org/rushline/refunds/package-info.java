/**
 * Money that goes back: the row of a decision is also what is still to be said to Stripe, and it
 * does not rest before Stripe says that the money has gone. Knows payments and no bookings; fires
 * {@link org.rushline.refunds.RefundDone}, hears {@link org.rushline.payment.RefundChanged}.
 */
package org.rushline.refunds;
