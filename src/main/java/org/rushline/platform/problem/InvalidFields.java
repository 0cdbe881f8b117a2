package org.rushline.platform.problem;

import java.util.List;

/** The request is well-formed but some of its fields are not acceptable: 400, each field named. */
public class InvalidFields extends Problem {

    /** A field by its path in the request ({@code tiers[0].price}), and what is wrong with it. */
    public record FieldError(String field, String reason) {}

    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super(400, "invalid-fields", "Some fields are not valid", sentence(errors));
        this.errors = List.copyOf(errors);
        var array = JSON.createArrayBuilder();
        errors.forEach(
                error ->
                        array.add(
                                JSON.createObjectBuilder()
                                        .add("field", error.field())
                                        .add("reason", error.reason())));
        member("errors", array.build());
    }

    public InvalidFields(String field, String reason) {
        this(List.of(new FieldError(field, reason)));
    }

    @Override
    public InvalidFields at(String place) {
        return new InvalidFields(
                errors.stream()
                        .map(e -> new FieldError(place + "." + e.field(), e.reason()))
                        .toList());
    }

    public List<FieldError> errors() {
        return errors;
    }

    private static String sentence(List<FieldError> errors) {
        var first = errors.get(0);
        var more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return first.field() + ": " + first.reason() + more;
    }
}
