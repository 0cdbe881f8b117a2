package org.rushline.platform.problem;

import jakarta.json.stream.JsonParsingException;

/** The body is not the JSON that was expected: 400. */
public class UnreadableBody extends Problem {

    private UnreadableBody(String detail) {
        super(400, "unreadable-body", "The request cannot be read", detail);
    }

    static Problem notText() {
        return new UnreadableBody("The request holds a character that is no text.");
    }

    public static Problem notUtf8() {
        return new UnreadableBody("The body is not text in UTF-8, or it ended too early.");
    }

    public static Problem notAnObject() {
        return new UnreadableBody("The body must be one JSON object.");
    }

    public static Problem tooDeep() {
        return new UnreadableBody("The body is nested too deeply.");
    }

    public static Problem notJson(JsonParsingException parsing) {
        var at = parsing.getLocation();
        return new UnreadableBody(
                "Not JSON at line %d, column %d."
                        .formatted(at.getLineNumber(), at.getColumnNumber()));
    }
}
