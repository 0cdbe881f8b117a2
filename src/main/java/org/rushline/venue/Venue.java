package org.rushline.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.InvalidFields;

/** A place where events happen, in one time zone. */
@Entity
class Venue {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;
    private String name;
    private String address;
    private String city;
    private String region;
    private String country;
    private double latitude;
    private double longitude;

    @Column(name = "time_zone")
    private String timeZone;

    private String description;
    @Version private int version;

    protected Venue() {}

    Venue(VenueDetails details) {
        reference = details.reference();
        describe(details);
    }

    void describe(VenueDetails details) {
        if (!COUNTRIES.contains(details.country())) {
            throw new InvalidFields("country", "is not an ISO 3166 country");
        }
        if (!ZONES.contains(details.timeZone())) {
            throw new InvalidFields("timeZone", "is no IANA time zone");
        }
        name = details.name().strip();
        address = details.address();
        city = details.city().strip();
        region = details.region();
        country = details.country();
        latitude = details.latitude();
        longitude = details.longitude();
        timeZone = details.timeZone();
        description = details.description();
    }

    VenueId id() {
        return new VenueId(id);
    }

    int version() {
        return version;
    }

    VenueView view() {
        return new VenueView(
                id().toString(),
                reference,
                name,
                address,
                city,
                region,
                country,
                latitude,
                longitude,
                timeZone,
                description,
                version);
    }
}
