package org.rushline.programme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.rushline.catalog.EventId;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.Money;

/**
 * An event in a list.
 *
 * @param starts by the clock on the venue's wall
 * @param onsaleAt null if not known yet
 * @param lowest price and fee of the cheapest ticket that can be had; empty if there is none
 */
public record EventCard(
        EventId id,
        String name,
        EventType type,
        EventStatus status,
        LocalDateTime starts,
        ZoneId zone,
        Instant startsAt,
        Instant onsaleAt,
        String venue,
        String city,
        String country,
        Optional<Money> lowest) {

    /** Nothing can be had at this moment; what comes back can be had again. */
    public boolean soldOut() {
        return status == EventStatus.ON_SALE && lowest.isEmpty();
    }
}
