package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

/** Sold tickets that come back: on sale again at once, and all of the money, once. */
@ArquillianTest
@RunAsClient
class TakeTicketsBackIT {

    @Deployment
    static WebArchive war() {
        return Shipped.war();
    }

    private static final Duration SOON = Duration.ofSeconds(40);

    private static Evening evening;
    private static Iterator<String> seats;

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe(stripe);
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private String first;
    private String second;
    private String booking;

    @BeforeAll
    static void open() {
        evening = Evening.onSale(Json.createObjectBuilder().add("singleSeats", true).build());
        seats = evening.tickets().iterator();
    }

    @BeforeEach
    void buy() {
        first = seats.next();
        second = seats.next();
        booking = buyer.bought(evening.id(), first, second);
    }

    @AfterEach
    void allIsWell() {
        stripe.outage(false);
    }

    @Test
    void the_seats_are_on_sale_again_and_the_money_goes_back_once() {
        assertThat(BoxOffice.refund(booking, "once").statusCode()).isEqualTo(200);
        assertThat(BoxOffice.refund(booking, "once").statusCode()).isEqualTo(200);
        var next = Buyer.signedIn();
        next.buys(next.reserved(evening.id(), first, second));
        buyer.awaits(booking, "REFUNDED");
        assertAllBackOnce();
        assertThat(BoxOffice.refund(booking, "twice").statusCode()).isEqualTo(409);
        assertThat(Http.json(BoxOffice.refund(booking, "once")).getString("status"))
                .isEqualTo("REFUNDED");
        assertThat(buyer.look(booking).getString("reason")).isEqualTo(BoxOffice.REASON);
        assertAllBackOnce();
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
        assertAllBack();
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
        assertAllBack();
    }

    @Test
    void only_what_it_has_bought_can_come_back() {
        var refused = BoxOffice.refund(booking, "wrong", first, seats.next());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("tickets");
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
        assertThat(scenes.refunds(booking)).isEmpty();
    }

    @Test
    void an_operator_cancels_a_booking_in_any_state() {
        var held = buyer.reserved(evening.id(), seats.next());
        var paying = buyer.reserved(evening.id(), seats.next());
        buyer.payable(paying);
        assertThat(BoxOffice.status(BoxOffice.cancel(held))).isEqualTo("CANCELLED");
        assertThat(BoxOffice.status(BoxOffice.cancel(paying))).isEqualTo("ENDING");
        assertThat(BoxOffice.status(BoxOffice.cancel(booking))).isEqualTo("REFUNDING");
        buyer.awaits(paying, "CANCELLED");
        buyer.awaits(booking, "REFUNDED");
        assertThat(BoxOffice.status(BoxOffice.cancel(booking))).isEqualTo("REFUNDED");
        assertAllBackOnce();
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
            assertThat(books.refunded(one)).isEqualTo(books.paid(one)).isPositive();
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

    private void assertAllBackOnce() {
        assertAllBack();
        assertThat(books.refunds(booking)).hasSize(1);
    }

    private void assertAllBack() {
        assertThat(books.refunded(booking)).isEqualTo(books.paid(booking)).isPositive();
    }
}
