package org.rushline.presale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** Until the last presale has ended, those buy who have a code, and what it opens. */
@ArquillianTest
class BuyInAPresaleIT {

    private final Buyer stranger = Buyer.signedIn();

    @Test
    void until_it_ends_only_those_buy_who_have_a_code() {
        var presale = Presale.open();
        var evening = presale.evening();
        var seats = evening.tickets();
        for (var wish : wishes(evening)) {
            var refused = stranger.reserve(evening.id(), UUID.randomUUID().toString(), wish);
            assertRefused(refused, 403, "presale-only");
            assertThat(Http.json(refused).getString("presales"))
                    .isEqualTo("/presale/" + evening.id());
            assertThat(Http.json(refused).getString("everybodyAt")).isEqualTo(Presale.LATER);
        }
        assertThat(evening.statuses().values()).as("nothing is held").containsOnly("FREE");
        var friend = presale.friend();
        friend.bought(evening.id(), seats.get(0), seats.get(1));
        assertThat(presale.look().getInt("tickets")).isEqualTo(2);
        assertThat(presale.look().getInt("accounts")).isEqualTo(1);
        assertThat(presale.end().statusCode()).isEqualTo(200);
        stranger.bought(evening.id(), seats.get(2), seats.get(3));
        assertThat(presale.look().getInt("tickets")).as("in it").isEqualTo(2);
        var told = "/api/events/" + evening.id() + "/presales";
        Await.until(
                Duration.ofSeconds(10),
                () -> !Http.anonymous().get(told).body().contains("everybodyAt"));
    }

    private static List<JsonObject> wishes(Evening evening) {
        var tier = Json.createObjectBuilder().add("tier", evening.tier()).add("quantity", 2);
        return List.of(
                Json.createObjectBuilder()
                        .add("ticketIds", Json.createArrayBuilder(evening.tickets().subList(0, 2)))
                        .build(),
                Json.createObjectBuilder()
                        .add("ordinals", Json.createArrayBuilder(List.of(0, 1)))
                        .build(),
                Json.createObjectBuilder().add("bestAvailable", tier).build());
    }

    @Test
    void it_ends_by_the_clock_and_until_then_opens_its_tiers_alone() {
        var soon = Instant.now().plusSeconds(25).truncatedTo(ChronoUnit.SECONDS);
        var made = new Presale[1];
        Evening.onSaleAfter(
                one ->
                        made[0] =
                                Presale.before(
                                        one,
                                        Json.createObjectBuilder()
                                                .add("name", "Cheap seats")
                                                .add("endsAt", soon.toString())
                                                .add(
                                                        "tiers",
                                                        Json.createArrayBuilder()
                                                                .add(one.tier()))));
        var presale = made[0];
        var evening = presale.evening();
        var opened = evening.tickets(evening.tier());
        var others = evening.tickets().stream().filter(t -> !opened.contains(t)).toList();
        var friend = presale.friend();
        assertRefused(
                friend.reserve(evening.id(), others.get(0), others.get(1)),
                409,
                "presale-other-tickets");
        friend.reserved(evening.id(), opened.get(0), opened.get(1));
        assertRefused(stranger.reserve(evening.id(), others.get(0)), 403, "presale-only");
        Await.until(
                Duration.ofSeconds(60),
                () ->
                        stranger.reserve(evening.id(), others.get(0), others.get(1)).statusCode()
                                == 201);
        friend.reserved(evening.id(), others.get(2), others.get(3));
    }

    @Test
    void it_has_a_limit_of_its_own_however_many_orders_come_at_once() {
        var presale = Presale.open(Presale.details("Two each").add("ticketsEach", 2));
        var evening = presale.evening();
        var seats = evening.tickets();
        var friend = presale.friend();
        assertRefused(
                friend.reserve(evening.id(), seats.get(0), seats.get(1), seats.get(2)),
                409,
                "presale-limit");
        var answers =
                AtOnce.times(
                        10,
                        i -> friend.reserve(evening.id(), seats.get(4 * i), seats.get(4 * i + 1)));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
        presale.another(Presale.details("As many as later"));
        assertRefused(friend.reserve(evening.id(), seats.get(60)), 409, "presale-limit");
    }

    @Test
    void two_presales_open_together_what_each_of_them_opens() {
        var presale = Presale.open(Presale.details("One each").add("ticketsEach", 1));
        var evening = presale.evening();
        var other = presale.another(Presale.details("As many as later"));
        var seats = evening.tickets();
        var friend = presale.friend();
        assertRefused(
                friend.reserve(evening.id(), seats.get(0), seats.get(1)), 409, "presale-limit");
        assertThat(other.use(friend, other.codes(1).get(0)).statusCode()).isEqualTo(200);
        friend.reserved(evening.id(), seats.get(0), seats.get(1));
        assertThat(other.end().statusCode()).isEqualTo(200);
        assertRefused(stranger.reserve(evening.id(), seats.get(4)), 403, "presale-only");
    }

    @Test
    void who_may_not_buy_any_more_keeps_what_they_have() {
        var presale = Presale.open();
        var evening = presale.evening();
        var seats = evening.tickets();
        var friend = Buyer.signedIn();
        var made = presale.made(1, 1);
        presale.use(friend, Presale.codes(made).get(0));
        var key = UUID.randomUUID().toString();
        var wish =
                Json.createObjectBuilder()
                        .add("ticketIds", Json.createArrayBuilder(seats.subList(0, 2)))
                        .build();
        var booking = Http.json(friend.reserve(evening.id(), key, wish)).getString("bookingId");
        var revoked =
                Http.operator()
                        .post(
                                presale.path()
                                        + "/codes/"
                                        + made.getString("batch")
                                        + "/revocation",
                                "{\"users\": true, \"reason\": \"Published.\"}");
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(204);
        assertRefused(friend.reserve(evening.id(), seats.get(4)), 403, "presale-only");
        var again = friend.reserve(evening.id(), key, wish);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(Http.json(again).getString("bookingId")).isEqualTo(booking);
        friend.buys(booking);
    }
}
