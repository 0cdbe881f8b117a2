package org.rushline.booking;

import java.time.Instant;
import java.util.List;
import org.rushline.catalog.EventChange;
import org.rushline.catalog.EventNews;

/**
 * A booking as its buyer sees it.
 *
 * @param status IN_PROGRESS (held), PAYING, ENDING (a payment is being stopped or checked),
 *     CONFIRMED, PARTLY_REFUNDED, EXPIRED, CANCELLED, REFUNDING or REFUNDED
 * @param expiresAt when the hold, or the time to pay, runs out
 * @param expiresIn seconds until then by our clock; 0 if it has, or if nothing runs out
 * @param extendable whether more time can be had, once
 * @param total minor units, fees included
 * @param fees minor units
 * @param currency ISO 4217
 * @param apart whether the seats could not all be beside each other
 * @param reason why it was cancelled or given back; null if it was not
 * @param changes what is not as it was when the event was chosen, the oldest first
 */
public record BookingView(
        String bookingId,
        String eventId,
        String status,
        Instant createdAt,
        Instant expiresAt,
        long expiresIn,
        boolean extendable,
        long total,
        long fees,
        String currency,
        Boolean apart,
        String reason,
        List<EventChange> changes,
        List<BookedTicket> tickets) {

    /** What has become of the event since. */
    BookingView hearing(List<EventChange> news) {
        var mine = tickets.stream().map(BookedTicket::id).toList();
        var ours = news.stream().filter(c -> c.ticket() == null || mine.contains(c.ticket()));
        return new BookingView(
                bookingId,
                eventId,
                status,
                createdAt,
                expiresAt,
                expiresIn,
                extendable,
                total,
                fees,
                currency,
                apart,
                reason,
                EventNews.since(createdAt, ours.toList()),
                tickets);
    }

    /** What only the answer to an order says. */
    BookingView seatedApart(boolean areApart) {
        return new BookingView(
                bookingId,
                eventId,
                status,
                createdAt,
                expiresAt,
                expiresIn,
                extendable,
                total,
                fees,
                currency,
                areApart,
                reason,
                changes,
                tickets);
    }
}
