package org.rushline.venue;

import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A venue as others see it; see {@link VenueDetails} for the units. */
@Schema(description = "A venue as an operator sees it.")
public record VenueView(
        @Schema(description = "The venue's id.", examples = "ven_5") String id,
        @Schema(description = "The operator's own name for it.", examples = "demo:venue:olivier")
                String reference,
        @Schema(description = "Its name.", examples = "National Theatre, Olivier") String name,
        @Schema(description = "Street and number.", examples = "Upper Ground") String address,
        @Schema(description = "The city.", examples = "London") String city,
        @Schema(description = "The state, province or region.", examples = "England") String region,
        @Schema(description = "The country (ISO 3166-1 alpha-2).", examples = "GB") String country,
        @Schema(description = "Degrees north, WGS 84.", examples = "51.5071") double latitude,
        @Schema(description = "Degrees east, WGS 84.", examples = "-0.1141") double longitude,
        @Schema(description = "Its time zone (IANA).", examples = "Europe/London") String timeZone,
        @Schema(description = "What to know about it. Plain text.", examples = "Holds 1,150.")
                String description,
        @Schema(description = "Its version; send it back with a change.", examples = "3")
                int version) {

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
