package org.rushline.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.UnreadableBody;

/**
 * Reads one JSON object into a record. Numbers are exact, booleans are booleans, and what is
 * unknown, given twice or of another type is refused, each by its path such as {@code
 * events[37].startsAtLocal}. Memory and time grow with the body alone, so whoever opens the stream
 * limits it.
 */
public final class JsonBinder {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonBinder() {}

    /**
     * The record; a member that is left out, or null, is null in it.
     *
     * @throws UnreadableBody if it is not one JSON object in UTF-8
     * @throws InvalidFields naming every member that cannot be taken
     */
    public static <T> T read(InputStream body, Class<T> type) {
        try (var parser = PARSERS.createParser(utf8(body))) {
            var errors = new FieldErrors();
            mustBeginObject(parser);
            var record = new RecordBinding(parser, errors).read(type, "");
            mustEnd(parser);
            errors.check();
            return type.cast(record);
        } catch (JsonParsingException e) {
            throw UnreadableBody.notJson(e);
        } catch (JsonException e) { // the bytes are no text, or the connection broke
            throw UnreadableBody.notUtf8();
        }
    }

    private static void mustBeginObject(JsonParser parser) {
        if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
            throw UnreadableBody.notAnObject();
        }
    }

    private static void mustEnd(JsonParser parser) {
        if (parser.hasNext()) {
            throw UnreadableBody.notAnObject();
        }
    }

    private static Reader utf8(InputStream body) {
        return new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
