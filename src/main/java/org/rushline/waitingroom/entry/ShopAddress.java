package org.rushline.waitingroom.entry;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a shop takes people in. Written in one way only, so that two addresses are the same if
 * their texts are.
 *
 * @param text the whole address
 * @param origin its scheme, host and port
 */
record ShopAddress(String text, String origin) {

    /** The parameter that carries a token. */
    static final String TOKEN = "entry_token";

    private static final int MOST_PORTS = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST_HOST = 253;

    private static final Pattern ASCII = Pattern.compile("[!-~]*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /** The last label begins with a letter: no number, however written, is a name. */
    private static final String NAME =
            "(?:%s\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?".formatted(LABEL);

    private static final String LOOPBACK = "localhost|127\\.0\\.0\\.1|\\[::1]";
    private static final String SIGN =
            "[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[2-7][0-9A-Fa-f]|%[89A-Fa-f][0-9A-Fa-f]";

    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?<origin>(?<scheme>https?)://(?<host>%1$s|%2$s)(?::(?<port>[1-9][0-9]{0,4}))?)(?<path>/(?:%3$s)*)(?<query>\\?(?:%3$s|\\?)*)?"
                            .formatted(NAME, LOOPBACK, SIGN));

    /** A server may read a step up, or a slash, in what looks like none. */
    private static final Pattern STEPS = Pattern.compile("(?i)//|/\\.\\.?(?:/|$)|%(?:2e|2f|5c|7f)");

    /**
     * Why a text is no address of a shop; empty if it is one.
     *
     * @param demo whether a shop on the same machine may do without https
     */
    static Optional<String> fault(String text, boolean demo) {
        if (!ASCII.matcher(text).matches()) {
            return Optional.of("has signs that an address cannot have; other scripts as xn--…");
        }
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return Optional.of("must begin with https://");
        }
        if (text.indexOf('#') >= 0) {
            return Optional.of("must not have a fragment");
        }
        if (authority(text).indexOf('@') >= 0) {
            return Optional.of("must not name a user");
        }
        var whole = WHOLE.matcher(text);
        if (!whole.matches() || whole.group("host").length() > LONGEST_HOST) {
            return Optional.of(
                    "must be an address such as https://shop.example/tickets, its host a name in lower case");
        }
        return schemeFault(whole, demo)
                .or(() -> portFault(whole))
                .or(() -> pathFault(whole))
                .or(() -> queryFault(whole));
    }

    private static String authority(String text) {
        return text.substring(text.indexOf("//") + 2).split("[/?#\\\\]", 2)[0];
    }

    private static Optional<String> schemeFault(Matcher whole, boolean demo) {
        var loopback = whole.group("host").matches(LOOPBACK);
        if (loopback && !demo) {
            return Optional.of("must not be the machine that reads it");
        }
        return loopback || whole.group("scheme").equals("https")
                ? Optional.empty()
                : Optional.of("must begin with https://");
    }

    private static Optional<String> portFault(Matcher whole) {
        if (whole.group("port") == null) {
            return Optional.empty();
        }
        int port = Integer.parseInt(whole.group("port"));
        int usual = whole.group("scheme").equals("https") ? HTTPS : HTTP;
        if (port > MOST_PORTS) {
            return Optional.of("has a port that there is not");
        }
        return port == usual
                ? Optional.of("must not have a port that its scheme has anyway")
                : Optional.empty();
    }

    private static Optional<String> pathFault(Matcher whole) {
        return STEPS.matcher(whole.group("path")).find()
                ? Optional.of("must have a path without empty or dotted steps")
                : Optional.empty();
    }

    private static Optional<String> queryFault(Matcher whole) {
        var query = whole.group("query");
        return query != null
                        && Arrays.stream(query.substring(1).split("&"))
                                .anyMatch(p -> p.startsWith(TOKEN))
                ? Optional.of("must not have the parameter " + TOKEN)
                : Optional.empty();
    }

    /** Of a text that is one. */
    static ShopAddress of(String text) {
        var whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new ShopAddress(text, whole.group("origin"));
    }

    /** Where somebody goes with this token. */
    String with(String token) {
        return text + (text.indexOf('?') < 0 ? "?" : "&") + TOKEN + "=" + token;
    }
}
