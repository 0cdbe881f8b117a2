package org.rushline.attention;

/**
 * Something that happened at Stripe. Told again it is the same one; with another state or amount it
 * waits for a person once more.
 *
 * @param subject Stripe's id of what it is about
 * @param intentId the payment; null if it is about none
 * @param amount minor units; null if it is about no money
 * @param currency ISO 4217; null likewise
 * @param state in Stripe's words
 * @param detail what else Stripe says; null if nothing
 */
record Incident(
        Kind kind,
        String subject,
        String intentId,
        Long amount,
        String currency,
        String state,
        String detail) {}
