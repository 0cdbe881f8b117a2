/**
 * Tickets kept for one booking for a few minutes, in the clustered cache: what keeps the crowd off
 * the database, which alone decides. The only package that knows the cache of holds; of a booking
 * it knows the id alone. A cache that answers nothing, or wrongly, costs nobody a seat.
 */
package org.rushline.holds;
