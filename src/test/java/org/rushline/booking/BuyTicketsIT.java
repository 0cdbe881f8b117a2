package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** From a free seat to a sold one. */
@ArquillianTest
class BuyTicketsIT {

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private static final Duration SOON = Duration.ofSeconds(20);

    private Evening evening;
    private List<String> tickets;
    private Buyer buyer;

    @BeforeEach
    void open() {
        evening = Evening.onSale();
        tickets = evening.tickets();
        buyer = Buyer.signedIn();
    }

    @Test
    void what_is_reserved_is_told_with_its_seats_its_price_and_its_end() {
        var answer = buyer.reserve(evening.id(), tickets.get(0), tickets.get(1));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var booking = Http.json(answer);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/bookings/" + booking.getString("bookingId"));
        assertThat(booking.getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(booking.getInt("expiresIn")).isBetween(540, 600);
        assertThat(booking.getInt("fees")).isEqualTo(2 * 320);
        assertThat(booking.getInt("total")).isGreaterThan(2 * 320);
        assertThat(booking.getString("currency")).isEqualTo("EUR");
        assertThat(booking.getJsonArray("tickets").getValuesAs(JsonObject.class))
                .extracting(ticket -> ticket.getString("id"))
                .containsExactly(tickets.get(0), tickets.get(1));
    }

    @Test
    void a_paid_booking_is_confirmed_and_its_tickets_are_sold() {
        var booking = buyer.reserved(evening.id(), tickets.get(0), tickets.get(1));
        var intent = buyer.payable(booking);
        assertThat(stripe.pay(intent, TestCard.VISA)).isEqualTo("succeeded");
        buyer.awaits(booking, "CONFIRMED");
        Await.until( // the list is a second old at most
                SOON,
                () ->
                        evening.statuses().get(tickets.get(0)).equals("SOLD")
                                && evening.statuses().get(tickets.get(1)).equals("SOLD"));
    }

    @Test
    void somebody_elses_tickets_are_named_and_nothing_is_held() {
        buyer.reserved(evening.id(), tickets.get(0));
        var other = Buyer.signedIn();
        var refused = other.reserve(evening.id(), tickets.get(0), tickets.get(2));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Http.json(refused).getString("type")).endsWith("/tickets-gone");
        assertThat(Http.json(refused).getJsonArray("tickets"))
                .hasToString("[\"" + tickets.get(0) + "\"]");
        other.reserved(evening.id(), tickets.get(2));
    }

    @Test
    void all_that_are_gone_are_named_be_they_held_or_sold_long_ago() {
        buyer.bought(evening.id(), tickets.get(20));
        buyer.reserved(evening.id(), tickets.get(40));
        buyer.reserved(evening.id(), tickets.get(60));
        var refused =
                Buyer.signedIn()
                        .reserve(
                                evening.id(),
                                tickets.get(20),
                                tickets.get(30),
                                tickets.get(40),
                                tickets.get(60));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Http.json(refused).getJsonArray("tickets")).hasSize(3);
    }

    @Test
    void given_back_tickets_are_free_at_once() {
        var booking = buyer.reserved(evening.id(), tickets.get(0));
        assertThat(buyer.release(booking).statusCode()).isEqualTo(204);
        Buyer.signedIn().reserved(evening.id(), tickets.get(0));
        assertThat(buyer.status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void another_persons_booking_does_not_exist_for_me() {
        var booking = buyer.reserved(evening.id(), tickets.get(0));
        var stranger = Buyer.signedIn();
        assertThat(stranger.http().get("/api/bookings/" + booking).statusCode()).isEqualTo(404);
        assertThat(stranger.pay(booking).statusCode()).isEqualTo(404);
        assertThat(stranger.release(booking).statusCode()).isEqualTo(404);
    }
}
