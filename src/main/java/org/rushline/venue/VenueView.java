package org.rushline.venue;

import java.time.ZoneId;

/** A venue as others see it; see {@link VenueDetails} for the units. */
public record VenueView(
        String id,
        String reference,
        String name,
        String address,
        String city,
        String region,
        String country,
        double latitude,
        double longitude,
        String timeZone,
        String description,
        int version) {

    /** Its time zone's rules. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
