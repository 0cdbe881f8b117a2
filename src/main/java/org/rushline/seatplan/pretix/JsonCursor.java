package org.rushline.seatplan.pretix;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.rushline.platform.problem.InvalidFields;

/** Goes through a JSON document once, value by value, each within its limits. */
final class JsonCursor {

    private static final int MAX_TEXT = 1_000;
    private static final double MAX_NUMBER = 1e6;

    private final JsonEvents json;

    JsonCursor(JsonParser parser) {
        json = new JsonEvents(parser);
    }

    /** Reads the whole document, which must be one object. */
    void document(Consumer<String> field) {
        json.next();
        object(field);
        json.requireEnd();
    }

    /** Null is as good as an empty object. The reader of a field must consume its value. */
    void object(Consumer<String> field) {
        if (json.event() == Event.VALUE_NULL) {
            return;
        }
        require(Event.START_OBJECT, "must be an object");
        while (json.next() == Event.KEY_NAME) {
            var key = json.text();
            json.enter(key);
            json.next();
            field.accept(key);
            json.leave();
        }
    }

    void array(int most, IntConsumer item) {
        if (json.event() == Event.VALUE_NULL) {
            return;
        }
        require(Event.START_ARRAY, "must be an array");
        for (int i = 0; json.next() != Event.END_ARRAY; i++) {
            if (i >= most) {
                throw refused("has more than " + most + " entries");
            }
            json.enter(i);
            item.accept(i);
            json.leave();
        }
    }

    /** A text, or a number as it is written; empty for null. */
    String text() {
        if (json.event() == Event.VALUE_NULL) {
            return "";
        }
        if (json.event() != Event.VALUE_STRING && json.event() != Event.VALUE_NUMBER) {
            throw refused("must be a text");
        }
        var text = json.text();
        if (text.length() > MAX_TEXT) {
            throw refused("is longer than " + MAX_TEXT + " characters");
        }
        return PlainText.of(text);
    }

    double number() {
        if (json.event() != Event.VALUE_NUMBER) {
            throw refused("must be a number");
        }
        var number = Double.parseDouble(json.text()); // infinite for 1e400
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
        var isTrue = json.event() == Event.VALUE_TRUE;
        skip();
        return isTrue;
    }

    void point(DoubleConsumer x, DoubleConsumer y) {
        pair("x", x, "y", y);
    }

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

    void skip() {
        if (json.event() == Event.START_OBJECT || json.event() == Event.START_ARRAY) {
            json.toEndOfValue();
        }
    }

    Location here() {
        return json.here();
    }

    InvalidFields refused(String reason) {
        return here().refused(reason);
    }

    private void require(Event expected, String reason) {
        if (json.event() != expected) {
            throw refused(reason);
        }
    }
}
