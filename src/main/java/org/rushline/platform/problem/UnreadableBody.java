package org.rushline.platform.problem;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The body is not the JSON that was expected: 400. */
public class UnreadableBody extends Problem {

    private static final Pattern PROPERTY = Pattern.compile("property '([^']{1,100})'");

    private UnreadableBody(String detail) {
        super(400, "unreadable-body", "The request cannot be read", detail);
    }

    static Problem notText() {
        return new UnreadableBody("The request holds a character that is no text.");
    }

    static Optional<Problem> in(Throwable cause) {
        if (cause instanceof JsonParsingException parsing) {
            var at = parsing.getLocation();
            return Optional.of(
                    new UnreadableBody(
                            "Not JSON at line %d, column %d."
                                    .formatted(at.getLineNumber(), at.getColumnNumber())));
        }
        if (cause instanceof JsonbException binding) {
            return Optional.of(ofBinding(binding));
        }
        return Optional.empty();
    }

    /** The binding tells the property only in its message, the outermost first. */
    private static Problem ofBinding(JsonbException binding) {
        var path = new StringBuilder();
        Throwable cause = binding;
        for (int depth = 0; cause != null && depth < 10; depth++, cause = cause.getCause()) {
            if (cause instanceof JsonParsingException) {
                return in(cause).orElseThrow();
            }
            var property = PROPERTY.matcher(String.valueOf(cause.getMessage()));
            if (property.find()) {
                path.append(path.isEmpty() ? "" : ".").append(property.group(1));
            }
        }
        return path.isEmpty()
                ? new UnreadableBody("The body is not the JSON object that is expected here.")
                : new InvalidFields(path.toString(), "is not of the type that is expected here");
    }
}
