/**
 * The only package that sees {@code com.stripe}: its API, its events and the budget for calling it.
 * Of bookings it knows the id alone.
 */
package org.rushline.payment.stripe;
