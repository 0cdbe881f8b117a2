package org.rushline.platform;

import org.rushline.platform.problem.InvalidFields;

/** The header by which a repeated command is known to be the same. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /**
     * The key as given; null if there is none.
     *
     * @throws InvalidFields if it is not 1 to 255 visible ASCII characters
     */
    public static String checked(String header) {
        if (header != null && !header.matches("[!-~]{1,255}")) {
            throw new InvalidFields(HEADER, "must be 1 to 255 visible ASCII characters");
        }
        return header;
    }
}
