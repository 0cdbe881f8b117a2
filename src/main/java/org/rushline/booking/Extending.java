package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.holds.Holds;

/**
 * More time to decide, once. The cache first: it must never free a seat before the database does.
 */
@ApplicationScoped
public class Extending {

    @Inject Claims claims;
    @Inject BookingViews views;
    @Inject Holds holds;
    @Inject LiveBookings live;

    @Inject
    @ConfigProperty(name = "rushline.extension.seconds", defaultValue = "300")
    long seconds;

    public BookingView extend(UUID buyer, BookingId id, String key) {
        var booking = views.of(buyer, id);
        if (booking.extendable()) {
            var longer = Duration.ofSeconds(booking.expiresIn() + seconds);
            holds.extend(id.uuid(), live.tickets(id.uuid()), longer);
        }
        claims.extend(buyer, id, key, Duration.ofSeconds(seconds));
        return views.of(buyer, id);
    }
}
