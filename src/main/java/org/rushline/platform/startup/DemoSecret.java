package org.rushline.platform.startup;

import java.util.Optional;
import java.util.regex.Pattern;

/** The embedded run's keys, which everybody can read. */
public final class DemoSecret {

    private static final Pattern MARK = Pattern.compile("demo[_-]only|^rushline-demo$");

    private DemoSecret() {}

    /** The fault of a production value, in words for the operator; empty if there is none. */
    public static Optional<String> fault(String variable, String value) {
        return is(value)
                ? Optional.of(variable + " is the demo one, which everybody knows")
                : Optional.empty();
    }

    static boolean is(String value) {
        return MARK.matcher(value).find();
    }
}
