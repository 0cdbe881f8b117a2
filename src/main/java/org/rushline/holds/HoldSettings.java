package org.rushline.holds;

import java.time.Duration;

/** How long the cache remembers, beside what the database says. */
final class HoldSettings {

    /** The cache outlives the database's {@code expires_at}: it must never free a seat first. */
    static final Duration MARGIN = Duration.ofSeconds(30);

    /** Long enough for every board to have read that the ticket is sold. */
    static final Duration SOLD = Duration.ofMinutes(2);

    /** The grid's own time-out is 2 s and it tries once more; later the database decides alone. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private HoldSettings() {}
}
