package org.rushline.trail;

import java.util.List;

/**
 * How it ended.
 *
 * @param problem the last part of a refusal's type; null if there was none
 * @param reason as they gave it; null if they gave none
 * @param sent the body that was read, as JSON; null if there was none
 * @param made the path of what is new; null if nothing is
 */
public record HowItEnded(int status, String problem, String reason, String sent, String made) {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_PATH = 500;

    public HowItEnded {
        reason = cut(reason, LONGEST_REASON);
        made = cut(made, LONGEST_PATH);
    }

    /** Null if there is nothing to see in it. */
    private static String cut(String text, int length) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.length() > length ? text.substring(0, length) : text;
    }

    /** Without the words of others, should the database not take them. */
    HowItEnded bare() {
        return new HowItEnded(status, problem, null, null, made);
    }

    List<String> about() {
        return IdsWithin.of((sent == null ? "" : sent) + " " + (made == null ? "" : made));
    }
}
