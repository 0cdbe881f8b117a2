package org.rushline.seatplan.pretix;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.rushline.platform.InvalidFields;

/** Goes through a JSON document once, knows where it is, and stays within limits. */
final class JsonCursor {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 1_000;
    private static final double MAX_NUMBER = 1e6;

    private final JsonParser parser;
    private final Deque<String> path = new ArrayDeque<>();
    private Event event;
    private int depth;

    JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the whole document, which must be one object. */
    void document(Consumer<String> field) {
        next();
        object(field);
        try {
            if (parser.hasNext()) {
                next();
            }
        } catch (JsonParsingException failure) {
            throw malformed(failure);
        }
    }

    /**
     * Null is as good as an empty object. The reader of a field must consume its value, by one of
     * the methods here.
     */
    void object(Consumer<String> field) {
        if (event == Event.VALUE_NULL) {
            return;
        }
        require(Event.START_OBJECT, "must be an object");
        while (next() == Event.KEY_NAME) {
            var key = parser.getString();
            path.addLast(path.isEmpty() ? key : "." + key);
            next();
            field.accept(key);
            path.removeLast();
        }
    }

    /** Null is as good as an empty array. */
    void array(int most, IntConsumer item) {
        if (event == Event.VALUE_NULL) {
            return;
        }
        require(Event.START_ARRAY, "must be an array");
        for (int i = 0; next() != Event.END_ARRAY; i++) {
            if (i >= most) {
                throw refused("has more than " + most + " entries");
            }
            path.addLast("[" + i + "]");
            item.accept(i);
            path.removeLast();
        }
    }

    /** A text, or a number as it is written; empty for null. */
    String text() {
        if (event == Event.VALUE_NULL) {
            return "";
        }
        if (event != Event.VALUE_STRING && event != Event.VALUE_NUMBER) {
            throw refused("must be a text");
        }
        var text = parser.getString();
        if (text.length() > MAX_TEXT) {
            throw refused("is longer than " + MAX_TEXT + " characters");
        }
        return PlainText.of(text);
    }

    double number() {
        if (event != Event.VALUE_NUMBER) {
            throw refused("must be a number");
        }
        var number = Double.parseDouble(parser.getString()); // infinite for 1e400
        if (!(Math.abs(number) <= MAX_NUMBER)) {
            throw refused("must be between -1,000,000 and 1,000,000");
        }
        return number;
    }

    int wholeNumber() {
        var number = number();
        if (number != Math.rint(number) || number < 0) {
            throw refused("must be a whole number from 0");
        }
        return (int) number;
    }

    boolean isTrue() {
        var isTrue = event == Event.VALUE_TRUE;
        skip();
        return isTrue;
    }

    /** An object of x and y. */
    void point(DoubleConsumer x, DoubleConsumer y) {
        pair("x", x, "y", y);
    }

    /** An object of two numbers. */
    void pair(String first, DoubleConsumer a, String second, DoubleConsumer b) {
        object(
                key -> {
                    if (key.equals(first)) {
                        a.accept(number());
                    } else if (key.equals(second)) {
                        b.accept(number());
                    } else {
                        skip();
                    }
                });
    }

    /** Passes over a value of whatever kind. */
    void skip() {
        if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
            for (var outside = depth - 1; depth > outside; ) {
                next();
            }
        }
    }

    Location here() {
        return new Location(String.join("", path), parser.getLocation().getLineNumber());
    }

    InvalidFields refused(String reason) {
        return here().refused(reason);
    }

    private void require(Event expected, String reason) {
        if (event != expected) {
            throw refused(reason);
        }
    }

    private Event next() {
        try {
            event = parser.next();
        } catch (JsonParsingException failure) {
            throw malformed(failure);
        } catch (JsonException | NoSuchElementException failure) { // not UTF-8, or nothing more
            throw refused("cannot be read as JSON in UTF-8");
        }
        switch (event) {
            case START_OBJECT, START_ARRAY -> deeper();
            case END_OBJECT, END_ARRAY -> depth--;
            default -> {}
        }
        return event;
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw refused("is nested more than " + MAX_DEPTH + " levels deep");
        }
    }

    private InvalidFields malformed(JsonParsingException failure) {
        var at = failure.getLocation();
        return here().refused(
                        "is not JSON at line "
                                + at.getLineNumber()
                                + ", column "
                                + at.getColumnNumber());
    }
}
