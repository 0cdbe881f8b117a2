/**
 * Pages for those who look after the buyers: their bookings, the story of each, and what waits for
 * a person.
 */
package org.rushline.web.orders;
