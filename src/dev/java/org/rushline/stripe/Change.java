package org.rushline.stripe;

import jakarta.json.JsonObject;

/**
 * Something happened to an object.
 *
 * @param type what Stripe calls it, such as {@code payment_intent.succeeded}
 * @param object how the object stood at that moment
 */
record Change(String type, JsonObject object) {}
