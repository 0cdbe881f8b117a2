package org.rushline.seatplan;

/** The one guard of the plan's texts: the lengths are those of the tables. */
final class Texts {

    private Texts() {}

    static void require(String what, String text, int min, int max) {
        if (text.length() < min || text.length() > max) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, not " + min + " to " + max);
        }
    }
}
