package org.rushline.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rushline.platform.request.ClientAddress;

/**
 * What somebody signs in with.
 *
 * @param address where it is
 * @param program as it says of itself; null if it says nothing
 */
public record Device(String address, String program) {

    private static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("[^\\x20-\\x7e]");

    /** A sign in what programs say, and the name that people know; the first one counts. */
    private record Known(String sign, String name) {}

    private static final List<Known> BROWSERS =
            List.of(
                    new Known("Edg", "Edge"),
                    new Known("OPR/", "Opera"),
                    new Known("SamsungBrowser/", "Samsung Internet"),
                    new Known("Firefox/", "Firefox"),
                    new Known("FxiOS/", "Firefox"),
                    new Known("CriOS/", "Chrome"),
                    new Known("Chrome/", "Chrome"),
                    new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS =
            List.of(
                    new Known("iPhone", "iPhone"),
                    new Known("iPad", "iPad"),
                    new Known("Android", "Android"),
                    new Known("Windows", "Windows"),
                    new Known("Mac OS X", "Mac"),
                    new Known("CrOS", "Chromebook"),
                    new Known("Linux", "Linux"));

    public static Device of(HttpServletRequest request, ClientAddress address) {
        return new Device(address.text(request), readable(request.getHeader("User-Agent")));
    }

    private static String readable(String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        var seen = UNSEEN.matcher(said).replaceAll("").strip();
        return seen.isEmpty() ? null : seen.substring(0, Math.min(seen.length(), LONGEST));
    }

    /** Such as "Firefox on Windows"; a program's own first word if it is no browser; or null. */
    static String named(String program) {
        if (program == null) {
            return null;
        }
        var browser = name(BROWSERS, program);
        var system = name(SYSTEMS, program);
        return browser.map(b -> system.map(s -> b + " on " + s).orElse(b))
                .orElseGet(() -> program.split("[/ ;(]", 2)[0]);
    }

    private static Optional<String> name(List<Known> all, String program) {
        return all.stream()
                .filter(known -> program.contains(known.sign()))
                .map(Known::name)
                .findFirst();
    }
}
