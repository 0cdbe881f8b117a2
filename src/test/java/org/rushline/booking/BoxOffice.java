package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.rushline.testing.Http;

/** Acts as those who look after buyers. */
final class BoxOffice {

    static final String REASON = "The singer is ill.";

    private static final JsonObject BECAUSE =
            Json.createObjectBuilder().add("reason", REASON).build();

    private BoxOffice() {}

    /**
     * @param tickets none for all
     */
    static HttpResponse<String> refund(String booking, String key, String... tickets) {
        return refund(Http.operator(), booking, key, tickets);
    }

    /** At another server than that which all tests share. */
    static HttpResponse<String> refund(
            Http operator, String booking, String key, String... tickets) {
        var wanted = Json.createObjectBuilder(BECAUSE);
        if (tickets.length > 0) {
            wanted.add("tickets", Json.createArrayBuilder(List.of(tickets)));
        }
        return post(operator, "bookings/" + booking + "/refund", key, wanted.build().toString());
    }

    static HttpResponse<String> cancel(String booking) {
        return post("bookings/" + booking + "/cancellation", "cancel", BECAUSE.toString());
    }

    static void cancelEvent(String event) {
        var answer = post("events/" + event + "/cancellation", "cancel", BECAUSE.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Its refund that waits for a person. */
    static Optional<JsonObject> failedRefund(String booking) {
        return refunds("FAILED", booking).stream().findAny();
    }

    /** Its refunds in that state, the newest first. */
    static List<JsonObject> refunds(String status, String booking) {
        var answer = Http.operator().get("/api/operator/refunds?status=" + status);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(refund -> refund.getString("reference").equals(booking))
                    .toList();
        }
    }

    /** The number of failed refunds that are retried. */
    static int retryAll() {
        var answer = post("refunds/retry", "all", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).getInt("retried");
    }

    static void retry(JsonObject refund) {
        var answer = post("refunds/" + refund.getString("id") + "/retry", "retry", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    static String status(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).getString("status");
    }

    private static HttpResponse<String> post(String path, String key, String body) {
        return post(Http.operator(), path, key, body);
    }

    private static HttpResponse<String> post(Http operator, String path, String key, String body) {
        return operator.post("/api/operator/" + path, body, "Idempotency-Key", key);
    }
}
