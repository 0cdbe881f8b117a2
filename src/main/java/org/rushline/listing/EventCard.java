package org.rushline.listing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.rushline.availability.EventAvailability;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;

/**
 * An event in a list.
 *
 * @param starts by the clock on the venue's wall
 * @param onsaleAt null if not known yet
 * @param availability null unless it is on sale
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
        EventAvailability availability,
        Optional<Money> lowest) {

    EventCard with(EventAvailability left, Optional<Money> price) {
        return new EventCard(
                id, name, type, status, starts, zone, startsAt, onsaleAt, venue, city, country,
                left, price);
    }

    /** Nothing can be had; what is returned can be had again. */
    public boolean soldOut() {
        return availability == EventAvailability.SOLD_OUT;
    }

    /** Nothing can be had at this moment, but others have not paid yet. */
    public boolean allHeld() {
        return availability == EventAvailability.ALL_HELD;
    }
}
