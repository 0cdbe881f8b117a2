package org.rushline.web;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of a page: those of the form if one was sent, otherwise those of the address. The
 * injected request mixes the two.
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
