package org.rushline.seatplan.pretix;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.rushline.seatplan.pretix.json.PlainText;

/** Tells names apart: A, A (2), A (3). */
final class UniqueNames {

    private final int longest;
    private final Map<String, Integer> lastOf = new HashMap<>();

    UniqueNames(int longest) {
        this.longest = longest;
    }

    /** The name, or the next one like it that is free. It goes on where it stopped: no n². */
    String free(String name, Predicate<String> isFree) {
        var candidate = name;
        while (!isFree.test(candidate)) {
            var suffix = " (" + lastOf.merge(name, 2, (last, two) -> last + 1) + ")";
            candidate = PlainText.shortened(name, longest - suffix.length()) + suffix;
        }
        return candidate;
    }
}
