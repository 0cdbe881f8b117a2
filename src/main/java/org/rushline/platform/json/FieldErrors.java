package org.rushline.platform.json;

import java.util.ArrayList;
import java.util.List;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** The first errors of a body. */
final class FieldErrors {

    private static final int MOST = 50;
    private static final int LONGEST_PATH = 200;

    private final List<FieldError> errors = new ArrayList<>();

    void add(String path, String reason) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(shortened(path), reason));
        }
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }

    /** Throws InvalidFields if there is any. */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
