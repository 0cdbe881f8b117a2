package org.rushline.listing;

/** Caches may keep a view for a second, and longer only while we do not answer. */
final class EventFreshness {

    private static final String VIEW = "public, max-age=0, s-maxage=1, stale-if-error=600";
    private static final String LIST =
            "public, max-age=0, s-maxage=1, stale-while-revalidate=5, stale-if-error=60";

    private EventFreshness() {}

    /** The value of {@code Cache-Control}. */
    static String of(boolean withTickets) {
        return withTickets ? LIST : VIEW;
    }
}
