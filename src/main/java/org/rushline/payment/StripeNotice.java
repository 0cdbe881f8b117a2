package org.rushline.payment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a webhook says, as far as we listen: no card holder's data.
 *
 * @param version Stripe's API version that shaped it; empty if it does not say
 * @param intent what it says of a payment intent; null if it speaks of something else
 */
record StripeNotice(
        String id, String type, String version, boolean live, String objectId, Intent intent) {

    /** Kept: to find the parser takes longer than to parse. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Empty if it is not an event, or of a kind that has nothing to do with us. */
    static Optional<StripeNotice> in(String verified) {
        try (var reader = READERS.createReader(new StringReader(verified))) {
            var event = reader.readObject();
            var object = event.getJsonObject("data").getJsonObject("object");
            return Optional.of(
                    new StripeNotice(
                            event.getString("id"),
                            event.getString("type"),
                            event.getString("api_version", ""),
                            event.getBoolean("livemode", false),
                            object.getString("id"),
                            intent(object)));
        } catch (RuntimeException notAsItShouldBe) {
            return Optional.empty();
        }
    }

    private static Intent intent(JsonObject object) {
        if (!object.getString("object", "").equals("payment_intent")) {
            return null;
        }
        var metadata = object.getOrDefault("metadata", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return new Intent(
                object.getString("id"),
                null,
                Intent.Status.of(object.getString("status", "")),
                object.getJsonNumber("amount_received").longValueExact(),
                object.getString("currency").toUpperCase(Locale.ROOT),
                object.getBoolean("livemode", false),
                Metadata.uuid(metadata.getString(Metadata.REFERENCE, null)),
                Metadata.number(metadata.getString(Metadata.ATTEMPT, null)));
    }
}
