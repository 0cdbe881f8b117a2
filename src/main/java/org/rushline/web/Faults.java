package org.rushline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.TooManyRequests;

/** The errors of a form, shown above it and beside its fields. */
@Named
@RequestScoped
public class Faults {

    private static final int BAD_REQUEST = 400;
    private static final int SECONDS_A_MINUTE = 60;

    @Inject Wording words;

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** A fault of one field; the first one counts. */
    public void add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(BAD_REQUEST);
    }

    /** Nothing is wrong with the field: somebody has to wait. */
    public void add(String field, TooManyRequests refusal) {
        var minutes = Math.max(1, refusal.retryAfter() / SECONDS_A_MINUTE);
        add(field, words.say("faults.wait", minutes));
        var response = PageResponse.response();
        response.setStatus(refusal.status());
        response.setIntHeader("Retry-After", refusal.retryAfter());
    }

    /** Each reason becomes a sentence that begins with the field's label. */
    public void add(InvalidFields invalid) {
        invalid.errors().forEach(error -> add(error.field(), sentence(error)));
    }

    private String sentence(InvalidFields.FieldError error) {
        return words.say("field." + error.field()) + " " + error.reason() + ".";
    }

    public boolean isAny() {
        return !byField.isEmpty();
    }

    /** The fields, in the order in which they were found wrong. */
    public Set<String> getFields() {
        return byField.keySet();
    }

    /** Null if nothing is wrong with it. */
    public String of(String field) {
        return byField.get(field);
    }
}
