package org.rushline.booking.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingViews;
import org.rushline.booking.Bookings;
import org.rushline.holds.HoldSettings;
import org.rushline.holds.Holds;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;

/** Extends a hold, once. The cache comes first: it must not free a seat before the database. */
@ApplicationScoped
public class HoldExtension {

    @Inject Claims claims;
    @Inject BookingViews views;
    @Inject Holds holds;
    @Inject Bookings bookings;

    @Inject HoldSettings settings;

    public BookingView extend(AccountId buyer, BookingId id, String key) {
        var booking = views.of(buyer, id);
        if (booking.extendable()) {
            var longer = settings.extension().plusSeconds(booking.expiresIn());
            holds.extend(id, bookings.liveTickets(id), longer);
        }
        claims.extend(buyer, id, key, settings.extension());
        return views.of(buyer, id);
    }
}
