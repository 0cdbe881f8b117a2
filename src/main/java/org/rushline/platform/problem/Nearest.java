package org.rushline.platform.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Names the known word that somebody may have meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** A reason to refuse a name, with the nearest of those that are known. */
    public static String unknown(String name, Collection<String> known) {
        var hint = hint(name, known);
        return hint.isEmpty() && !known.isEmpty()
                ? "is not known; there is " + String.join(", ", known)
                : "is not known" + hint;
    }

    /** {@code ; did you mean …?}, or nothing if none is near. */
    public static String hint(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return "";
        }
        var wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(
                        Comparator.comparingInt((String one) -> distance(wanted, one))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> isNear(wanted, nearest))
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    private static boolean isNear(String wanted, String known) {
        return distance(wanted, known) <= Math.max(wanted.length(), known.length()) / 2;
    }

    /** The Levenshtein distance; half of it if one begins with the other. */
    private static int distance(String wanted, String known) {
        var to = known.toLowerCase(Locale.ROOT);
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var changed = diagonal + (wanted.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        var begins = to.startsWith(wanted) || wanted.startsWith(to);
        return begins ? row[to.length()] / 2 : row[to.length()];
    }
}
