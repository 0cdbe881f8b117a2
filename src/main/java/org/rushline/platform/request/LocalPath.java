package org.rushline.platform.request;

import java.util.regex.Pattern;

/** Where to go back to, as a request asks for it: only ever an address of ours. */
public final class LocalPath {

    /** Room for as many chosen seats as one order may have. */
    private static final int LONGEST = 3_000;

    /** A second slash, or a backslash, which browsers take for one, would name another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");

    private LocalPath() {}

    public static String orFrontPage(String wanted) {
        var local = wanted != null && wanted.length() <= LONGEST && LOCAL.matcher(wanted).matches();
        return local ? wanted : "/";
    }
}
