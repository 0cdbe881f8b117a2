package org.rushline.web.input;

import org.rushline.platform.problem.InvalidFields;

/** Whole numbers in forms. */
public final class WholeNumber {

    private WholeNumber() {}

    /** Null if the field is empty. Throws InvalidFields naming it. */
    public static Integer sent(String field) {
        var text = FormFields.sent(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new InvalidFields(field, "must be a whole number");
        }
        return Integer.valueOf(text);
    }
}
