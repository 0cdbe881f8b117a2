package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.rushline.booking.Judge.Order;
import org.rushline.catalog.EventId;
import org.rushline.inventory.TicketId;
import org.rushline.platform.Valid;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** Turns a buyer's wish into tickets that are held for them. */
@ApplicationScoped
public class Ordering {

    @Inject Valid valid;
    @Inject Reservations reservations;

    /**
     * @param key the same for the same order; null if there will be no other
     * @throws TicketsGone naming those that others have
     */
    public BookingView order(EventId event, UUID buyer, String key, NewBooking wish) {
        valid.check(wish);
        var id = BookingId.derived(buyer, key == null ? Reservations.freshKey() : key);
        var hash = wish.hash(event);
        return reservations.reserve(
                new Order(id.uuid(), event.value(), buyer, tickets(wish.ticketIds()), hash));
    }

    private static List<Long> tickets(List<String> ids) {
        var seen = new HashSet<Long>();
        var twice = new ArrayList<FieldError>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(TicketId.of(ids.get(i)).value())) {
                twice.add(new FieldError("ticketIds[" + i + "]", "is named twice"));
            }
        }
        if (!twice.isEmpty()) {
            throw new InvalidFields(twice);
        }
        return Reservations.inOrder(seen);
    }
}
