package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.rushline.testing.Http;

/** Reads the list of entries that wait for a person, as operators see it. */
final class OnTheList {

    private static final String LIST = "/api/operator/payments/attention";

    private OnTheList() {}

    static List<JsonObject> all() {
        var answer = Http.operator().get(LIST);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** The entries about this object of Stripe's. */
    static List<JsonObject> about(String stripeId) {
        return all().stream()
                .filter(entry -> stripeId.equals(entry.getString("stripeId", null)))
                .toList();
    }

    static List<JsonObject> ofKind(String kind) {
        return all().stream().filter(entry -> entry.getString("kind").equals(kind)).toList();
    }

    /** Entries about this event: other tests leave theirs. */
    static List<JsonObject> ofKind(String kind, String event) {
        return ofKind(kind).stream()
                .filter(entry -> event.equals(entry.getString("eventId", null)))
                .toList();
    }

    /** Does the first thing that the entry says can be done. */
    static HttpResponse<String> dealWith(JsonObject entry, String note) {
        var action = entry.getJsonArray("actions").getJsonObject(0);
        var body = Json.createObjectBuilder().add("note", note).build().toString();
        return Http.operator().post(action.getString("path"), body);
    }
}
