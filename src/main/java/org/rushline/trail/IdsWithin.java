package org.rushline.trail;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The ids of ours that stand in a text. */
final class IdsWithin {

    private static final Pattern ID = Pattern.compile("\\b[a-z]{3}_[0-9a-z]{1,26}\\b");
    private static final int MOST = 100;

    private IdsWithin() {}

    /** Each once, the first {@value #MOST}. */
    static List<String> of(String text) {
        return ID.matcher(text).results().map(MatchResult::group).distinct().limit(MOST).toList();
    }
}
