package org.rushline.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Parameters as Stripe takes them: {@code amount=500&metadata[bookingId]=7}. */
final class Fields {

    private final Map<String, String> values = new TreeMap<>();

    Fields(String encoded) {
        for (var pair : encoded == null ? new String[0] : encoded.split("&")) {
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                values.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> ApiError.missing(name));
    }

    Optional<Long> number(String name) {
        return text(name).map(value -> number(name, value));
    }

    private static long number(String name, String value) {
        if (!value.matches("-?\\d{1,18}")) {
            throw ApiError.parameter(
                    "parameter_invalid_integer", name, "Invalid integer: " + value);
        }
        return Long.parseLong(value);
    }

    Map<String, String> all() {
        return values;
    }

    boolean claims(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    /** The inner fields: {@code a=1} of {@code metadata[a]=1}. */
    Map<String, String> inside(String name) {
        var inside = new LinkedHashMap<String, String>();
        values.forEach(
                (key, value) -> {
                    if (key.startsWith(name + "[") && key.endsWith("]")) {
                        inside.put(key.substring(name.length() + 1, key.length() - 1), value);
                    }
                });
        return inside;
    }

    List<String> list(String name) {
        return List.copyOf(inside(name).values());
    }

    void refuseUnknown(Set<String> known) {
        for (var key : values.keySet()) {
            var name = key.split("\\[", 2)[0];
            if (!known.contains(name)) {
                throw ApiError.parameter(
                        "parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
    }

    /** The same for the same parameters, in whatever order they came. */
    @Override
    public String toString() {
        return values.toString();
    }
}
