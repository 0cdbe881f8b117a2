package org.rushline.platform.startup;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the embedded run has instead of secrets: everybody can read it. */
public final class DemoSecret {

    private static final Pattern MARK = Pattern.compile("demo[_-]only|^rushline-demo$");

    private DemoSecret() {}

    /** What is wrong with a value of production, in words for the operator; empty if nothing is. */
    public static Optional<String> fault(String variable, String value) {
        return is(value)
                ? Optional.of(variable + " is the demo one, which everybody knows")
                : Optional.empty();
    }

    static boolean is(String value) {
        return MARK.matcher(value).find();
    }
}
