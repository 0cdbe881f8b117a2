/**
 * Bookings as those who work here look for them: {@link org.rushline.orders.OrderSearch} finds
 * them, {@link org.rushline.orders.OrderStories} tells what happened to one. Both only read;
 * whatever is done to a booking is done by {@link org.rushline.booking.BookingCancellation}.
 */
package org.rushline.orders;
