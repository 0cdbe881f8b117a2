package org.rushline.seatplan.pretix.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What was in a file and is not in the plan: one sentence for all of one kind, and not too many.
 */
public final class LeftOut {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+\\]");
    private static final int MOST = 40;
    private static final int LONGEST = 200;

    /** Why something was left out. */
    public enum Reason {
        UNKNOWN("plans here do not have it"),
        UNCLEAR("its value means nothing here"),
        LIKE_A_SECTION("standing areas look as all sections do"),
        LIKE_A_STAGE("stages have the map's own colours");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private record Kind(String pattern, Reason reason) {}

    private static final class Count {
        final String first;
        int count;

        Count(String first) {
            this.first = first;
        }
    }

    private final Map<Kind, Count> kinds = new LinkedHashMap<>();
    private int others;

    public void add(Reason reason, Location location) {
        add(reason, INDEX.matcher(location.path()).replaceAll("[]"), () -> location);
    }

    /**
     * @param pattern the path without indices: what all of a kind have in common
     */
    void add(Reason reason, String pattern, Supplier<Location> location) {
        var kind = new Kind(pattern, reason);
        if (kinds.size() < MOST || kinds.containsKey(kind)) {
            kinds.computeIfAbsent(kind, any -> new Count(location.get().path())).count++;
        } else {
            others++;
        }
    }

    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        kinds.forEach((kind, count) -> sentences.add(sentence(kind, count)));
        if (others > 0) {
            sentences.add(String.format(Locale.ROOT, "Left out: %,d other members.", others));
        }
        return sentences;
    }

    private static String sentence(Kind kind, Count count) {
        return count.count == 1
                ? "Left out, since " + kind.reason.words + ": " + shown(count.first) + "."
                : String.format(
                        Locale.ROOT,
                        "Left out %,d times, since %s: %s; the first is %s.",
                        count.count,
                        kind.reason.words,
                        shown(kind.pattern),
                        shown(count.first));
    }

    /** Names of members are a stranger's words. */
    private static String shown(String path) {
        return PlainText.shortened(PlainText.of(path), LONGEST);
    }
}
