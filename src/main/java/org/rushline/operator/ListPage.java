package org.rushline.operator;

import org.rushline.platform.problem.InvalidFields;

/**
 * How operators read long lists: in the order things were made, the next page after the last id.
 */
final class ListPage {

    static final int PAGE = 100;

    private ListPage() {}

    /** What could be no reference does not reach the database. */
    static String checked(String reference) {
        if (!reference.matches("[!-~]{1,100}")) {
            throw new InvalidFields(
                    "reference", "must be 1 to 100 visible ASCII characters without spaces");
        }
        return reference;
    }
}
