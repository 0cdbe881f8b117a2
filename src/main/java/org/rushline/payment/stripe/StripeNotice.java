package org.rushline.payment.stripe;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rushline.platform.Money;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;

/**
 * What a webhook says, as far as we listen: no card holder's data. Each part is null if it is
 * missing or not as it should be.
 *
 * @param version Stripe's API version that shaped it
 * @param live whether it speaks of real money
 * @param objectId of the payment, refund, … that it speaks of
 * @param intent what it says of a payment intent; null too if it speaks of something else
 * @param order which of our refunds it speaks of; null too if somebody made it by hand
 */
public record StripeNotice(
        String id,
        String type,
        String version,
        Boolean live,
        String objectId,
        Intent intent,
        RefundId order) {

    private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");
    private static final Pattern CURRENCY = Pattern.compile("[a-z]{3}");

    private static final StripeNotice NOTHING =
            new StripeNotice(null, null, null, null, null, null, null);

    /** Kept: to find the parser takes longer than to parse. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    public static StripeNotice in(String verified) {
        try (var reader = READERS.createReader(new StringReader(verified))) {
            return of(reader.readObject());
        } catch (RuntimeException notJson) {
            return NOTHING;
        }
    }

    private static StripeNotice of(JsonObject event) {
        var object = child(child(event, "data"), "object");
        return new StripeNotice(
                text(event, "id"),
                text(event, "type"),
                text(event, "api_version"),
                claim(event, "livemode"),
                text(object, "id"),
                intent(object),
                Metadata.id(text(child(object, "metadata"), Metadata.ORDER), RefundId::new));
    }

    /** Money hangs on it: whatever is missing or strange, Stripe is asked instead. */
    private static Intent intent(JsonObject object) {
        try {
            var ours =
                    "payment_intent".equals(text(object, "object"))
                            && Intent.Status.knows(object.getString("status"))
                            && CURRENCY.matcher(object.getString("currency")).matches();
            return ours ? asIntent(object, object.getJsonObject("metadata")) : null;
        } catch (RuntimeException notAsItShouldBe) {
            return null;
        }
    }

    private static Intent asIntent(JsonObject object, JsonObject metadata) {
        var currency = object.getString("currency").toUpperCase(Locale.ROOT);
        var received = object.getJsonNumber("amount_received").longValueExact();
        return new Intent(
                object.getString("id"),
                null,
                Intent.Status.of(object.getString("status")),
                Money.of(StripeCurrencies.fromStripe(received, currency), currency),
                object.getBoolean("livemode"),
                Metadata.id(metadata.getString(Metadata.REFERENCE, null), BookingId::new),
                Metadata.number(metadata.getString(Metadata.ATTEMPT, null)));
    }

    private static JsonObject child(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject child ? child : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Ids and names of Stripe's: what is longer, or is no such text, is none. */
    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text && isName(text.getString())
                ? text.getString()
                : null;
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static Boolean claim(JsonObject object, String name) {
        return object.get(name) == JsonValue.TRUE
                ? Boolean.TRUE
                : object.get(name) == JsonValue.FALSE ? Boolean.FALSE : null;
    }

    /**
     * Test money says nothing about real seats, nor does somebody else's payment. What it does not
     * tell may concern us.
     *
     * @param ourMoney whether ours is real
     */
    public boolean concernsUs(boolean ourMoney) {
        if ((live != null && live != ourMoney)
                || (type != null && NoticeTopic.of(type) == NoticeTopic.OTHER)) {
            return false;
        }
        return !understood() || intent == null || intent.reference() != null;
    }

    /** Whether it may be believed; of any other only its id is, and Stripe is asked. */
    public boolean understood() {
        return id != null
                && type != null
                && live != null
                && objectId != null
                && StripeGateway.speaks(version)
                && says(NoticeTopic.of(type));
    }

    /** Movements without us are rare, so each is looked up. */
    private boolean says(NoticeTopic topic) {
        return switch (topic) {
            case PAYMENT -> intent != null;
            case REFUND -> order != null;
            case DISPUTE -> false;
            case OTHER -> true;
        };
    }
}
