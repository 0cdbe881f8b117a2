package org.rushline.dev;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;

/** JSON in and out; the provider is looked up once, because thousands of look-ups are felt. */
final class DemoJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private DemoJson() {}

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    static JsonObjectBuilder object(JsonObject from) {
        return JSON.createObjectBuilder(from);
    }

    static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }

    static JsonArrayBuilder array(List<?> values) {
        return JSON.createArrayBuilder(values);
    }

    static BodyPublisher publisher(JsonObject body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    }

    /** Null if it is not JSON. */
    static JsonValue parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return text.isBlank() ? null : reader.readValue();
        } catch (JsonException e) {
            return null;
        }
    }

    /** The objects of a list, whether it comes bare or as the one array of an object. */
    static List<JsonObject> objects(JsonValue list) {
        if (list instanceof JsonArray array) {
            return array.getValuesAs(JsonObject.class);
        }
        return list instanceof JsonObject object
                ? object.values().stream()
                        .filter(JsonArray.class::isInstance)
                        .findFirst()
                        .map(DemoJson::objects)
                        .orElse(List.of())
                : List.of();
    }

    /** A problem (RFC 9457) as a short text. */
    static String problem(int status, JsonValue body) {
        if (!(body instanceof JsonObject problem)) {
            return "HTTP " + status;
        }
        var detail = problem.getString("detail", problem.getString("title", ""));
        var fields =
                objects(problem.getOrDefault("errors", JsonValue.NULL)).stream()
                        .map(e -> e.getString("field", "") + " " + e.getString("reason", ""))
                        .collect(Collectors.joining("; "));
        return "HTTP %d, %s%s"
                .formatted(status, detail, fields.isEmpty() ? "" : " (" + fields + ")");
    }
}
