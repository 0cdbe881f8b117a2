package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rushline.holds.HoldSettings;
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

    @Inject HoldSettings settings;

    public BookingView extend(UUID buyer, BookingId id, String key) {
        var booking = views.of(buyer, id);
        if (booking.extendable()) {
            var longer = settings.extension().plusSeconds(booking.expiresIn());
            holds.extend(id.uuid(), live.tickets(id.uuid()), longer);
        }
        claims.extend(buyer, id, key, settings.extension());
        return views.of(buyer, id);
    }
}
