package org.rushline.web.waiting;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the page says with scripts and without: their tests read the same cases. */
final class SharedCases {

    private static final Path FILE = Path.of("src/test/js/waiting-room-cases.json");

    private SharedCases() {}

    static Stream<JsonObject> of(String kind) {
        try (var json = Json.createReader(Files.newBufferedReader(FILE))) {
            return json.readObject().getJsonArray(kind).getValuesAs(JsonObject.class).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
