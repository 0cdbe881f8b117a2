package org.rushline.seatplan.pretix.json;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import org.rushline.platform.problem.InvalidFields;

/** A parser that knows where it is, and refuses what is malformed or too deep. */
final class JsonEvents {

    private static final int MAX_DEPTH = 32;

    private final JsonParser parser;
    private final Deque<String> path = new ArrayDeque<>();
    private Event event;
    private int depth;

    JsonEvents(JsonParser parser) {
        this.parser = parser;
    }

    Event event() {
        return event;
    }

    String text() {
        return parser.getString();
    }

    void enter(String key) {
        path.addLast(path.isEmpty() ? key : "." + key);
    }

    void enter(int index) {
        path.addLast("[" + index + "]");
    }

    void leave() {
        path.removeLast();
    }

    /** The path without indices. */
    String pattern() {
        var pattern = new StringBuilder();
        path.forEach(part -> pattern.append(part.startsWith("[") ? "[]" : part));
        return pattern.toString();
    }

    Location here() {
        return new Location(String.join("", path), parser.getLocation().getLineNumber());
    }

    Event next() {
        try {
            event = parser.next();
        } catch (JsonParsingException failure) {
            throw malformed(failure);
        } catch (JsonException | NoSuchElementException failure) { // not UTF-8, or nothing more
            throw here().unreadable("cannot be read");
        }
        switch (event) {
            case START_OBJECT, START_ARRAY -> deeper();
            case END_OBJECT, END_ARRAY -> depth--;
            default -> {}
        }
        return event;
    }

    /** From the beginning of an object or array. */
    void toEndOfValue() {
        for (var outside = depth - 1; depth > outside; ) {
            next();
        }
    }

    void requireEnd() {
        try {
            if (parser.hasNext()) {
                next();
            }
        } catch (JsonParsingException failure) {
            throw malformed(failure);
        }
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw here().refused("is nested more than " + MAX_DEPTH + " levels deep");
        }
    }

    private InvalidFields malformed(JsonParsingException failure) {
        var at = failure.getLocation();
        var where = "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        return here().unreadable("is not JSON at " + where);
    }
}
