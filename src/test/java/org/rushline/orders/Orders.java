package org.rushline.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rushline.testing.Http;

/** Looks for bookings as somebody who works here. */
final class Orders {

    static final String PATH = "/api/operator/orders";

    private Orders() {}

    /** The answer to a question such as {@code "event", "evt_5"}. */
    static JsonObject found(String... question) {
        var answer = Http.operator().get(PATH + "?" + query(question));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    static List<String> ids(JsonObject found) {
        return found.getJsonArray("bookings").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("bookingId"))
                .toList();
    }

    static List<String> idsOf(String... question) {
        return ids(found(question));
    }

    static String query(String... question) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < question.length; i += 2) {
            parts.add(
                    question[i] + "=" + URLEncoder.encode(question[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }

    static List<JsonObject> story(String booking) {
        var answer = Http.operator().get(PATH + "/" + booking);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).getJsonArray("story").getValuesAs(JsonObject.class);
    }
}
