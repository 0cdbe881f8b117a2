package org.rushline.platform.validation;

import org.rushline.platform.problem.InvalidFields;

/** Fields that keep what they were made with. */
public final class Fixed {

    private Fixed() {}

    /**
     * @param sent with an edit; null if it was left out
     * @throws InvalidFields if it is another value
     */
    public static void check(String field, Object value, Object sent) {
        if (sent != null && !sent.equals(value)) {
            throw new InvalidFields(field, "cannot change");
        }
    }
}
