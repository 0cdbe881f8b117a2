package org.rushline.operator;

import org.rushline.platform.problem.InvalidFields;

/** Paging of operators' lists: in the order of creation, continuing after the last id. */
final class ListPage {

    static final int PAGE = 100;

    private ListPage() {}

    /** Refuses what cannot be a reference before the database is asked. */
    static String checked(String reference) {
        if (!reference.matches("[!-~]{1,100}")) {
            throw new InvalidFields(
                    "reference", "must be 1 to 100 visible ASCII characters without spaces");
        }
        return reference;
    }
}
