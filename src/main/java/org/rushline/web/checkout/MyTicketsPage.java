package org.rushline.web.checkout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rushline.accounts.CurrentPerson;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingViews;
import org.rushline.catalog.EventStatus;
import org.rushline.listing.EventCard;
import org.rushline.listing.Programme;
import org.rushline.platform.id.EventId;

/** {@code /me/tickets}: one's own bookings. */
@Named
@RequestScoped
public class MyTicketsPage {

    private static final int MOST = 100;

    /** A booking and what it is for. */
    public record Mine(BookingView booking, EventCard event) {

        boolean past() {
            return booking.status().over() || event.status() == EventStatus.OVER;
        }
    }

    @Inject CurrentPerson person;
    @Inject BookingViews views;
    @Inject Programme programme;

    private List<Mine> mine;

    @PostConstruct
    void open() {
        var bookings = views.mine(person.require().id(), MOST);
        var ids = bookings.stream().map(BookingView::eventId).distinct().map(EventId::of).toList();
        var events =
                programme.cards(ids).stream()
                        .collect(
                                Collectors.toMap(
                                        card -> card.id().toString(), Function.identity()));
        mine = bookings.stream().map(b -> new Mine(b, events.get(b.eventId()))).toList();
    }

    public boolean isNone() {
        return mine.isEmpty();
    }

    /** Bookings of future events, and those that need attention. */
    public List<Mine> getUpcoming() {
        return mine.stream().filter(one -> !one.past()).toList();
    }

    public List<Mine> getPast() {
        return mine.stream().filter(Mine::past).toList();
    }
}
