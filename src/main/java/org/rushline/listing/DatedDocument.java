package org.rushline.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventView;
import org.rushline.platform.request.Rendered;

/**
 * A view of an event, and until when the clock leaves it right.
 *
 * @param until when the event is over that it shows as going on
 */
public record DatedDocument(Rendered document, Instant until) {

    private static final Set<EventStatus> GOING_ON =
            EnumSet.of(EventStatus.ANNOUNCED, EventStatus.ON_SALE);

    /** The database's clock may be a little behind ours: it is not asked all the time. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    static DatedDocument of(EventView event, Rendered document) {
        var soon = Instant.now().plus(PAUSE);
        var over = event.overAt().isAfter(soon) ? event.overAt() : soon;
        return new DatedDocument(document, GOING_ON.contains(event.status()) ? over : Instant.MAX);
    }

    boolean right() {
        return Instant.now().isBefore(until);
    }
}
