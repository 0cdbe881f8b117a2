package org.rushline.payment;

/**
 * Stripe has told us something that we cannot make out, however often we ask: for a person.
 *
 * @param type in Stripe's words; null if it did not say
 * @param objectId what it is about; null likewise
 */
public record StripeEventStuck(String eventId, String type, String objectId, String failure) {}
