package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.SharedEvening;

/** Sold tickets that come back: on sale again at once, and all of the money, once. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class ReturnTicketsIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe();
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();
    private final String first = evening.seat();
    private final String second = evening.seat();
    private final String booking = buyer.bought(evening.id(), first, second);

    @Test
    void the_seats_are_on_sale_again_and_the_money_goes_back_once() {
        assertThat(BoxOffice.refund(booking, "once").statusCode()).isEqualTo(200);
        assertThat(BoxOffice.refund(booking, "once").statusCode()).isEqualTo(200);
        var next = Buyer.signedIn();
        next.buys(next.reserved(evening.id(), first, second));
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBackOnce(booking);
        assertThat(BoxOffice.refund(booking, "twice").statusCode()).isEqualTo(409);
        assertThat(Http.json(BoxOffice.refund(booking, "once")).getString("status"))
                .isEqualTo("REFUNDED");
        assertThat(buyer.look(booking).getString("reason")).isEqualTo(BoxOffice.REASON);
        books.assertAllBackOnce(booking);
    }

    @Test
    void by_ticket_each_brings_its_own_price_and_fee() {
        var price = buyer.look(booking).getJsonArray("tickets").getJsonObject(0);
        assertThat(BoxOffice.status(BoxOffice.refund(booking, "one", first)))
                .isEqualTo("PARTLY_REFUNDED");
        assertThat(BoxOffice.status(BoxOffice.refund(booking, "one-again", first)))
                .isEqualTo("PARTLY_REFUNDED");
        Await.until(SOON, () -> books.refunded(booking) > 0);
        assertThat(books.refunded(booking)).isEqualTo(price.getInt("price") + price.getInt("fee"));
        Buyer.signedIn().reserved(evening.id(), first);
        assertThat(scenes.ticket(second)).isEqualTo("SOLD");
        BoxOffice.refund(booking, "two", second);
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBack(booking);
    }

    @Test
    void however_many_decide_at_once_no_more_goes_back_than_was_paid() {
        AtOnce.times(
                9,
                i ->
                        switch (i % 3) {
                            case 0 -> BoxOffice.refund(booking, "all-" + i);
                            case 1 -> BoxOffice.refund(booking, "first-" + i, first);
                            default -> BoxOffice.refund(booking, "both-" + i, first, second);
                        });
        BoxOffice.refund(booking, "the-rest");
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBack(booking);
    }

    @Test
    void only_what_it_has_bought_can_come_back() {
        var refused = BoxOffice.refund(booking, "wrong", first, evening.seat());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("tickets");
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
        assertThat(scenes.refunds(booking)).isEmpty();
    }

    @Test
    void an_operator_cancels_a_booking_in_any_state() {
        var held = buyer.reserved(evening.id(), evening.seat());
        var paying = buyer.reserved(evening.id(), evening.seat());
        buyer.payable(paying);
        assertThat(BoxOffice.status(BoxOffice.cancel(held))).isEqualTo("CANCELLED");
        assertThat(BoxOffice.status(BoxOffice.cancel(paying))).isEqualTo("ENDING");
        assertThat(BoxOffice.status(BoxOffice.cancel(booking))).isEqualTo("REFUNDING");
        buyer.awaits(paying, "CANCELLED");
        buyer.awaits(booking, "REFUNDED");
        assertThat(BoxOffice.status(BoxOffice.cancel(booking))).isEqualTo("REFUNDED");
        books.assertAllBackOnce(booking);
    }

    @Test
    void when_the_event_is_cancelled_every_booking_ends_and_every_payment_goes_back() {
        var off = Evening.onSale();
        var tickets = off.tickets();
        var held = buyer.reserved(off.id(), tickets.get(0));
        var paying = buyer.reserved(off.id(), tickets.get(10));
        var intent = buyer.payable(paying);
        var paid = buyer.bought(off.id(), tickets.get(20));
        stripe.outage(true);
        BoxOffice.cancelEvent(off.id());
        assertThat(buyer.pay(held).statusCode()).isEqualTo(409);
        stripe.pay(intent, TestCard.VISA);
        stripe.outage(false);
        for (var one : List.of(paying, paid)) {
            buyer.awaits(one, "REFUNDED");
            books.assertAllBack(one);
        }
        buyer.awaits(held, "CANCELLED");
        assertThat(buyer.look(paid).getString("reason")).isEqualTo(BoxOffice.REASON);
    }

    @Test
    void what_was_free_is_given_back_without_stripe() {
        var free = Evening.onSale();
        scenes.isFree(free.id());
        var held = buyer.reserved(free.id(), free.tickets().get(0));
        buyer.pay(held);
        assertThat(BoxOffice.status(BoxOffice.cancel(held))).isEqualTo("REFUNDED");
        assertThat(scenes.ticket(free.tickets().get(0))).isEqualTo("AVAILABLE");
    }
}
