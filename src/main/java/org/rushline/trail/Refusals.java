package org.rushline.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Who is refused. The first time in a minute is written at once, those that are alike when the
 * minute is over, as a number: strangers fill no table.
 */
@ApplicationScoped
public class Refusals {

    /**
     * Entries in a minute, on one node; so many for those who are signed in, and for all others.
     */
    private static final int MOST = 200;

    private static final Pattern SLUG = Pattern.compile("\"type\":\"[^\"]*/([a-z-]{1,100})\"");

    private final Map<Alike, Counted> known = new ConcurrentHashMap<>();
    private final Map<Alike, Counted> strangers = new ConcurrentHashMap<>();

    @Inject Trail trail;

    /**
     * @param title what it was; null if it was not reached
     * @param whose an account, or where nobody is signed in
     */
    private record Alike(TrailKind kind, int status, String title, String whose) {

        static final String OTHERS = "many others";

        static Alike of(TrailKind kind, int status, Deed deed) {
            var account = Optional.ofNullable(deed.who()).map(Object::toString);
            return new Alike(kind, status, deed.title(), account.orElse(deed.address()));
        }

        Alike others() {
            return new Alike(kind, status, title, OTHERS);
        }
    }

    private record Counted(Deed first, int more) {

        Counted again() {
            return new Counted(first, more + 1);
        }
    }

    /** Null if the body is no problem. */
    static String slug(Object body) {
        return Optional.ofNullable(body)
                .filter(String.class::isInstance)
                .map(text -> SLUG.matcher((String) text))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .orElse(null);
    }

    void note(TrailKind kind, Deed deed, int status) {
        var minute = deed.who() == null ? strangers : known;
        var alike = Alike.of(kind, status, deed);
        if (minute.size() >= MOST && !minute.containsKey(alike)) {
            alike = alike.others();
        }
        var counted =
                minute.compute(
                        alike,
                        (a, before) -> before == null ? new Counted(deed, 0) : before.again());
        if (counted.more() == 0) {
            trail.note(kind, deed, 1, status);
        }
    }

    /** Writes how many more there were since it was last called. */
    void count() {
        count(known);
        count(strangers);
    }

    private void count(Map<Alike, Counted> minute) {
        for (var alike : minute.keySet()) {
            var counted = minute.remove(alike);
            if (counted != null && counted.more() > 0) {
                trail.note(alike.kind(), counted.first(), counted.more(), alike.status());
            }
        }
    }
}
