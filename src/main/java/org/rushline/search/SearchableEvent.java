package org.rushline.search;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;

/**
 * A public event as it is written to the index.
 *
 * @param description null if there is none
 * @param ends when it is over, told or guessed
 * @param onsaleAt null if not known
 * @param acts in billing order
 */
public record SearchableEvent(
        EventId id,
        String name,
        EventType type,
        EventStatus status,
        String description,
        Instant starts,
        LocalDateTime startsLocal,
        ZoneId zone,
        Instant ends,
        Instant onsaleAt,
        Location location,
        List<Act> acts,
        Prices prices) {

    /**
     * Where it is.
     *
     * @param region null if not known
     * @param country ISO 3166
     */
    public record Location(
            VenueId id,
            String name,
            String city,
            String region,
            String country,
            double latitude,
            double longitude) {}

    /** A performer. */
    public record Act(PerformerId id, String name) {}

    /**
     * The lowest and the highest price, fees included, in minor units.
     *
     * @param lowest null if nothing is priced yet
     * @param highest null if nothing is priced yet
     */
    public record Prices(String currency, Long lowest, Long highest) {}
}
