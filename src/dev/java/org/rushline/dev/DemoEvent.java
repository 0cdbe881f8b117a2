package org.rushline.dev;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A match or a performance, its start already moved into the coming months, on its venue's own
 * clock.
 */
public record DemoEvent(
        String key,
        String name,
        String type,
        String description,
        DemoVenue venue,
        LocalDateTime start,
        Duration doorsBefore,
        Duration length,
        List<DemoPerformer> performers,
        PriceLadder prices,
        boolean onSaleNow) {

    String reference() {
        return "demo:event:" + key;
    }

    /** A start that the clocks skip in spring is moved on, as java.time does. */
    LocalDateTime startsAt() {
        return start.atZone(venue.zone()).toLocalDateTime();
    }

    LocalDateTime doorsAt() {
        return start.atZone(venue.zone()).minus(doorsBefore).toLocalDateTime();
    }

    LocalDateTime endsAt() {
        return start.atZone(venue.zone()).plus(length).toLocalDateTime();
    }
}
