package org.rushline.trail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rushline.testing.Http;

/** The trail of the test server, as its administrator reads it. */
public final class Trails {

    static final String TRAIL = "/api/operator/trail";

    private Trails() {}

    /**
     * The newest first.
     *
     * @param asked a name and a value in turn
     */
    static List<JsonObject> find(String... asked) {
        var answer = Http.operator().get(TRAIL + query(asked));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    static String query(String... asked) {
        var query = new StringBuilder();
        for (int i = 0; i < asked.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(asked[i]).append('=');
            query.append(URLEncoder.encode(asked[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    static JsonObject details(JsonObject entry) {
        return Http.json(Http.operator().get(TRAIL + "/" + entry.getInt("number")));
    }

    /** The number of the newest entry of a kind. */
    public static int last(TrailKind kind) {
        return find("kind", kind.name()).get(0).getInt("number");
    }
}
