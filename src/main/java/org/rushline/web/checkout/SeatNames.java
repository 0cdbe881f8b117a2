package org.rushline.web.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import org.rushline.availability.ListedSeat;
import org.rushline.booking.BookedTicket;
import org.rushline.platform.Money;
import org.rushline.web.Wording;

/** Says where a place is, and what it costs, as people say it. */
@Named
@ApplicationScoped
public class SeatNames {

    @Inject Wording words;

    /** Such as "Stalls, row F, seat 12". */
    public String name(ListedSeat seat) {
        return name(seat.sectionName(), seat.row(), seat.seat());
    }

    public String name(BookedTicket ticket) {
        return name(ticket.section(), ticket.row(), ticket.seat());
    }

    private String name(String section, String row, String seat) {
        return row == null
                ? words.say("place.standing", section)
                : words.say("place.seat", section, row, seat);
    }

    public String price(long amount, String currency) {
        return words.price(new Money(amount, Currency.getInstance(currency)));
    }
}
