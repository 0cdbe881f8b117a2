package org.rushline.booking;

import com.stripe.Stripe;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.Signature;
import org.rushline.stripe.StripeSimulator;
import org.rushline.testing.Http;

/** Sends events about a booking's payment, as Stripe or as somebody who pretends to be Stripe. */
record Webhook(String booking, String intent) {

    JsonObjectBuilder succeeded(long received) {
        return event(intent(received));
    }

    JsonObjectBuilder event(JsonObjectBuilder object) {
        return Json.createObjectBuilder()
                .add("id", "evt_" + UUID.randomUUID())
                .add("object", "event")
                .add("type", "payment_intent.succeeded")
                .add("api_version", Stripe.API_VERSION)
                .add("livemode", false)
                .add("data", Json.createObjectBuilder().add("object", object));
    }

    JsonObjectBuilder intent(long received) {
        return Json.createObjectBuilder()
                .add("object", "payment_intent")
                .add("id", intent)
                .add("status", "succeeded")
                .add("amount_received", received)
                .add("currency", "eur")
                .add("livemode", false)
                .add(
                        "metadata",
                        Json.createObjectBuilder()
                                .add("bookingId", BookingId.of(booking).uuid().toString())
                                .add("attempt", "0"));
    }

    /** Signed by Stripe; returns the answer's status. */
    static int tell(JsonObjectBuilder event) {
        return tell(Http.anonymous(), event);
    }

    static int tell(Http server, JsonObjectBuilder event) {
        var payload = event.build().toString();
        return post(server, payload, sign(payload));
    }

    static int post(String payload, String signature) {
        return post(Http.anonymous(), payload, signature);
    }

    private static int post(Http server, String payload, String signature) {
        return server.post("/api/webhooks/stripe", payload, "Stripe-Signature", signature)
                .statusCode();
    }

    static String sign(String payload) {
        return Signature.of(payload, StripeSimulator.WEBHOOK_SECRET);
    }
}
