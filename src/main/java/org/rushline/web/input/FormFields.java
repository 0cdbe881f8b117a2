package org.rushline.web.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rushline.web.FormInput;

/** What the fields of a form show: what was sent, else what is stored. */
public final class FormFields {

    private final Map<String, String> stored = new LinkedHashMap<>();

    public FormFields with(String field, Object value) {
        stored.put(field, value == null ? "" : value.toString());
        return this;
    }

    public String of(String field) {
        return FormInput.first(field).orElseGet(() -> stored.getOrDefault(field, ""));
    }

    /** As it was sent; empty if it was not. */
    public static String sent(String field) {
        return FormInput.first(field).map(String::strip).orElse("");
    }

    /** The same; null if it is empty. */
    public static String sentOrNull(String field) {
        var value = sent(field);
        return value.isEmpty() ? null : value;
    }
}
