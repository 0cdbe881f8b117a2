package org.rushline.seatplan.pretix.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.rushline.platform.problem.InvalidFields;

/** Goes through a JSON document once, value by value, each within its limits. */
public final class JsonCursor {

    private static final int MAX_KEYS = 1_000;
    private static final int MAX_TEXT = 1_000;
    private static final double MAX_NUMBER = 1e6;

    private final JsonEvents json;
    private final LeftOut leftOut;

    /**
     * @param leftOut is told of what nobody reads
     */
    public JsonCursor(JsonParser parser, LeftOut leftOut) {
        this.json = new JsonEvents(parser);
        this.leftOut = leftOut;
    }

    /** Reads the whole document, which must be one object. */
    public void document(Consumer<String> field) {
        json.next();
        object(field);
        json.requireEnd();
    }

    /** Null is as good as an empty object. The reader of a field must consume its value. */
    public void object(Consumer<String> field) {
        if (json.event() == Event.VALUE_NULL) {
            return;
        }
        require(Event.START_OBJECT, "must be an object");
        var seen = new HashSet<String>();
        while (json.next() == Event.KEY_NAME) {
            var key = json.text();
            json.enter(key);
            if (!seen.add(key)) { // one of them would be lost, and nobody knows which was meant
                throw refused("is there twice");
            }
            if (seen.size() > MAX_KEYS) {
                throw refused("is one of more than " + MAX_KEYS + " members");
            }
            json.next();
            field.accept(key);
            json.leave();
        }
    }

    public void array(int most, IntConsumer item) {
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
    public String text() {
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

    public double number() {
        if (json.event() != Event.VALUE_NUMBER) {
            throw refused("must be a number");
        }
        var number = Double.parseDouble(json.text()); // infinite for 1e400
        if (!(Math.abs(number) <= MAX_NUMBER)) {
            throw refused("must be between -1,000,000 and 1,000,000");
        }
        return number;
    }

    public int wholeNumber() {
        var number = number();
        if (number != Math.rint(number) || number < 0) {
            throw refused("must be a whole number from 0");
        }
        return (int) number;
    }

    /** Empty for null and for what is neither true nor false. */
    public Optional<Boolean> yesOrNo() {
        return switch (json.event()) {
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            default -> {
                leaveOut(LeftOut.Reason.UNCLEAR);
                yield Optional.empty();
            }
        };
    }

    public boolean isNumber() {
        return json.event() == Event.VALUE_NUMBER;
    }

    public boolean isObject() {
        return json.event() == Event.START_OBJECT;
    }

    public void point(DoubleConsumer x, DoubleConsumer y) {
        pair("x", x, "y", y);
    }

    public void pair(String first, DoubleConsumer a, String second, DoubleConsumer b) {
        object(
                key -> {
                    if (key.equals(first)) {
                        a.accept(number());
                    } else if (key.equals(second)) {
                        b.accept(number());
                    } else {
                        leaveOut();
                    }
                });
    }

    /** Passes over a value that plans here do not have; null is nothing. */
    public void leaveOut() {
        leaveOut(LeftOut.Reason.UNKNOWN);
    }

    private void leaveOut(LeftOut.Reason reason) {
        if (json.event() != Event.VALUE_NULL) {
            leftOut.add(reason, json.pattern(), this::here);
        }
        if (json.event() == Event.START_OBJECT || json.event() == Event.START_ARRAY) {
            json.toEndOfValue();
        }
    }

    /** For a value that was read and is not one of those that are known. */
    public void unclear() {
        leftOut.add(LeftOut.Reason.UNCLEAR, here());
    }

    public Location here() {
        return json.here();
    }

    public InvalidFields refused(String reason) {
        return here().refused(reason);
    }

    private void require(Event expected, String reason) {
        if (json.event() != expected) {
            throw refused(reason);
        }
    }
}
