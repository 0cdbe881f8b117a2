package org.rushline.search.query;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.id.EventId;
import org.rushline.search.StoredEvent;
import org.rushline.search.request.Near;

/** An event in an answer. */
@Schema(description = "An event in an answer of the search.")
public record FoundEvent(
        @Schema(description = "The event's id.", examples = "evt_5") String id,
        @Schema(description = "Its name.", examples = "King Lear") String name,
        @Schema(description = "What kind of event it is.") EventType type,
        @Schema(description = "How it stands.") EventStatus status,
        @Schema(description = "When it starts, in UTC.", examples = "2026-12-07T19:00:00Z")
                Instant startsAt,
        @Schema(
                        description = "When it starts, in the venue's local time.",
                        examples = "2026-12-07T19:00")
                String startsAtLocal,
        @Schema(description = "The venue's time zone (IANA).", examples = "Europe/London")
                String timeZone,
        @Schema(
                        description = "When its sale opens, if that is known.",
                        examples = "2026-06-01T09:00:00Z")
                Instant onsaleAt,
        @Schema(description = "Its venue.") Venue venue,
        @Schema(description = "Who performs, the most important first.") List<Performer> performers,
        @Schema(
                        description =
                                "The lowest price with its fee, in minor units; absent if nothing has a price yet.",
                        examples = "2160")
                Long lowestPrice,
        @Schema(description = "The highest price with its fee, in minor units.", examples = "10260")
                Long highestPrice,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency,
        @Schema(
                        description =
                                "The distance in kilometres from `near`, if that was asked for.",
                        examples = "3.2")
                Double distanceKm) {

    /** Where it is. */
    @Schema(name = "FoundVenue", description = "The venue of an event.")
    public record Venue(
            @Schema(description = "The venue's id.", examples = "ven_5") String id,
            @Schema(description = "Its name.", examples = "National Theatre, Olivier") String name,
            @Schema(description = "The city.", examples = "London") String city,
            @Schema(description = "The state, province or region.", examples = "England")
                    String region,
            @Schema(description = "The country (ISO 3166-1 alpha-2).", examples = "GB")
                    String country,
            @Schema(description = "Degrees north, WGS 84.", examples = "51.5071") double latitude,
            @Schema(description = "Degrees east, WGS 84.", examples = "-0.1141")
                    double longitude) {}

    /** A performer. */
    @Schema(name = "FoundPerformer", description = "Who performs at an event.")
    public record Performer(
            @Schema(description = "The performer's id.", examples = "prf_3") String id,
            @Schema(description = "The performer's name.", examples = "William Shakespeare")
                    String name) {}

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
