package org.rushline.web;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form's parameters if one was sent, else the address's; the injected request mixes them. */
public final class FormInput {

    private FormInput() {}

    public static Optional<String> first(String name) {
        return all(name).findFirst();
    }

    /** Stripped, and no longer than that; empty if there is none. */
    public static String text(String name, int longest) {
        return first(name)
                .map(String::strip)
                .map(text -> text.substring(0, Math.min(longest, text.length())))
                .orElse("");
    }

    public static Stream<String> all(String name) {
        return Stream.ofNullable(everything().get(name)).flatMap(Stream::of);
    }

    public static Map<String, String[]> everything() {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        return faces.getRequestParameterValuesMap();
    }
}
