/**
 * The booking: its record, its states, its views, releasing and refunding. Every rule of the state
 * machine stands in docs/booking.md. Locks are taken in one order everywhere: the booking row, then
 * its tickets by id. Hears {@link org.rushline.refunds.RefundDone}; fires {@link
 * org.rushline.booking.BookingChanged}.
 */
package org.rushline.booking;
