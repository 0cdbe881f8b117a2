package org.rushline.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rushline.testing.Await;
import org.rushline.testing.Http;

/** Asks a server's search as everybody may. */
final class Finding {

    /** A fifth of a second and a commit, on a busy machine. */
    static final Duration SOON = Duration.ofSeconds(20);

    private final Http server;

    Finding(Http server) {
        this.server = server;
    }

    /**
     * @param asked names and values in turn
     */
    HttpResponse<String> answer(String... asked) {
        var query =
                IntStream.range(0, asked.length / 2)
                        .mapToObj(i -> asked[2 * i] + "=" + encoded(asked[2 * i + 1]))
                        .collect(Collectors.joining("&"));
        return server.get("/api/events/search?" + query);
    }

    JsonObject found(String... asked) {
        var answer = answer(asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    List<String> ids(String... asked) {
        return events(found(asked)).stream().map(event -> event.getString("id")).toList();
    }

    List<String> names(String... asked) {
        return events(found(asked)).stream().map(event -> event.getString("name")).toList();
    }

    static List<JsonObject> events(JsonObject found) {
        return found.getJsonArray("events").getValuesAs(JsonObject.class);
    }

    JsonObject suggested(String typed) {
        var answer = server.get("/api/events/suggest?q=" + encoded(typed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    /**
     * Until so many are found: changes take a moment to get into the index, and a server that has
     * just started has none yet.
     */
    void await(int events, String... asked) {
        Await.until(SOON, () -> answer(asked).statusCode() == 200);
        Await.until(SOON, () -> found(asked).getInt("total") == events);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
