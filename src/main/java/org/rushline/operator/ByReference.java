package org.rushline.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rushline.platform.problem.InvalidFields;

/** Finds a thing again by the operator's own name for it. */
final class ByReference {

    private ByReference() {}

    /**
     * @return the one thing, or nothing
     */
    static <T> List<T> find(String reference, Function<String, Optional<T>> look) {
        if (reference == null || reference.isBlank()) {
            throw new InvalidFields("reference", "is needed");
        }
        return look.apply(reference).stream().toList();
    }
}
