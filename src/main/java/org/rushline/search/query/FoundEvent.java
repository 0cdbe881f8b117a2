package org.rushline.search.query;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.rushline.catalog.EventId;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.search.StoredEvent;

/**
 * An event in an answer.
 *
 * @param startsAtLocal by the clock on the venue's wall
 * @param onsaleAt null if not known
 * @param lowestPrice in minor units, fees included; null if nothing is priced yet
 * @param distanceKm null unless asked for near somewhere
 */
public record FoundEvent(
        String id,
        String name,
        EventType type,
        EventStatus status,
        Instant startsAt,
        String startsAtLocal,
        String timeZone,
        Instant onsaleAt,
        Venue venue,
        List<Performer> performers,
        Long lowestPrice,
        Long highestPrice,
        String currency,
        Double distanceKm) {

    /** Where it is. */
    public record Venue(
            String id,
            String name,
            String city,
            String region,
            String country,
            double latitude,
            double longitude) {}

    /** Who appears. */
    public record Performer(String id, String name) {}

    static FoundEvent of(StoredEvent stored, Near near, Instant now) {
        return new FoundEvent(
                new EventId(stored.id()).toString(),
                stored.name(),
                EventType.valueOf(stored.type()),
                status(stored, now),
                stored.startsAt(),
                stored.startsAtLocal(),
                stored.timeZone(),
                stored.onsaleAt(),
                venue(stored),
                performers(stored),
                stored.lowestPrice(),
                stored.highestPrice(),
                stored.currency(),
                near == null ? null : Math.round(near.kmTo(stored.location()) * 10) / 10.0);
    }

    /** Nobody tells the index that an event has ended: the clock does. */
    private static EventStatus status(StoredEvent stored, Instant now) {
        var status = EventStatus.valueOf(stored.status());
        var on = status == EventStatus.ANNOUNCED || status == EventStatus.ON_SALE;
        return on && !stored.until().isAfter(now) ? EventStatus.OVER : status;
    }

    private static Venue venue(StoredEvent stored) {
        return new Venue(
                stored.venueId(),
                stored.venue(),
                stored.city(),
                stored.region(),
                stored.country(),
                stored.location().latitude(),
                stored.location().longitude());
    }

    private static List<Performer> performers(StoredEvent stored) {
        return IntStream.range(0, stored.performerIds().size())
                .mapToObj(
                        i ->
                                new Performer(
                                        stored.performerIds().get(i), stored.performers().get(i)))
                .toList();
    }
}
