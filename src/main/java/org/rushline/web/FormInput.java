package org.rushline.web;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page was asked with: the form's values if one was sent, else those in the address. The
 * request that CDI injects knows both, and cannot tell them apart.
 */
public final class FormInput {

    private FormInput() {}

    public static Optional<String> first(String name) {
        return all(name).findFirst();
    }

    public static Stream<String> all(String name) {
        return Stream.ofNullable(everything().get(name)).flatMap(Stream::of);
    }

    public static Map<String, String[]> everything() {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        return faces.getRequestParameterValuesMap();
    }
}
