/**
 * The only package that sees {@code com.stripe}: its API, its events and the budget for calling it.
 * Knows payments by an opaque reference.
 */
package org.rushline.payment.stripe;
