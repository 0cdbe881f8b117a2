package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;
import org.rushline.testing.TheDatabase;

/** The clock ends a sale, and nothing else: what it has ended goes on when the times move. */
@ArquillianTest
class OverByTheClockIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WRONG_YEAR = "2021-06-14T20:30";
    private static final String RIGHT_YEAR = "2031-06-14T20:30";

    private Evening evening;
    private Replan replan;

    @BeforeEach
    void putOn() {
        evening = Evening.onSale(Json.createObjectBuilder().add("singleSeats", true).build());
        replan = new Replan(Http.operator(), evening.id());
    }

    @Test
    void everybody_agrees_when_it_is_over() throws SQLException {
        agreed("1 hour", null, false);
        agreed("-2 hours -59 minutes", null, false);
        agreed("-3 hours -1 minute", null, true);
        agreed("-2 hours", "-2 minutes", true);
        agreed("-20 hours", "1 hour", false);
        agreed("-20 days", "1 hour", false);
    }

    @Test
    void a_start_that_moves_into_the_past_is_asked_about() {
        var answer = replan.send(edit -> moved(edit, WRONG_YEAR));
        assertRefused(answer, 409, "confirm-first");
        assertThat(Http.json(answer).getJsonArray("confirm").getString(0))
                .isEqualTo("startsInPast");
        assertThat(replan.status()).isEqualTo("ON_SALE");
        assertThat(replan.send(edit -> edit.add("confirm", array("startInPast"))).body())
                .contains("\"confirm\"", "startsInPast");
    }

    @Test
    void so_is_an_end_that_ends_it_at_once() throws SQLException {
        starts("-2 hours", "5 hours");
        var now = replan.view().getString("startsAtLocal");
        var answer =
                replan.send(edit -> edit.add("startsAtLocal", now).add("endsAtLocal", later(now)));
        assertRefused(answer, 409, "confirm-first");
        assertThat(answer.body()).contains("endsInPast");
    }

    @Test
    void a_wrong_year_ends_nothing_for_ever() {
        wrongYear();
        assertThat(replan.status()).isEqualTo("OVER");
        var buyer = Buyer.signedIn();
        assertRefused(buyer.reserve(evening.id(), evening.tickets().get(0)), 409, "not-on-sale");

        replan.done(edit -> moved(edit, RIGHT_YEAR));
        assertThat(replan.status()).isEqualTo("ON_SALE");
        buyer.bought(evening.id(), evening.tickets().get(0));
    }

    @Test
    void what_is_over_can_be_cancelled_and_its_money_goes_back() {
        var buyer = Buyer.signedIn();
        var booking = buyer.bought(evening.id(), evening.tickets().get(0));
        wrongYear();
        var cancelled = replan.post("cancellation", "{\"reason\": \"It rained all evening\"}");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        buyer.awaits(booking, "REFUNDED");
    }

    @Test
    void who_claimed_in_time_pays_and_who_only_holds_waits_for_another_time() {
        var claimed = Buyer.signedIn();
        var first = claimed.reserved(evening.id(), evening.tickets().get(0));
        claimed.payable(first);
        var held = Buyer.signedIn();
        var second = held.reserved(evening.id(), evening.tickets().get(1));
        wrongYear();

        SimulatorControl.ofTheBuild().pay(claimed.payable(first), TestCard.VISA);
        claimed.awaits(first, "CONFIRMED");
        assertRefused(held.pay(second), 409, "not-on-sale");

        replan.done(edit -> moved(edit, RIGHT_YEAR));
        held.buys(second);
    }

    @Test
    void what_is_over_does_not_go_on_sale() {
        var announced = Evening.announced();
        var other = new Replan(Http.operator(), announced.id());
        other.done(
                edit ->
                        moved(edit, WRONG_YEAR)
                                .remove("onsaleAt")
                                .add("confirm", array("startsInPast")));
        assertRefused(other.post("publication", ""), 409, "wrong-state");
    }

    @Test
    void what_the_version_before_has_ended_goes_on_too() throws SQLException {
        starts("-1 day", null);
        change("update event set status = 'OVER', version = version + 1 where id = ?");
        assertThat(replan.status()).isEqualTo("OVER");
        replan.done(edit -> moved(edit, RIGHT_YEAR));
        assertThat(replan.status()).isEqualTo("ON_SALE");
        Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
    }

    @Test
    void other_times_by_hand_bring_back_what_the_version_before_has_ended() throws SQLException {
        starts("-1 day", null);
        change("update event set status = 'OVER', version = version + 1 where id = ?");
        starts("1 day", null);
        assertThat(replan.status()).isEqualTo("ON_SALE");
    }

    private void wrongYear() {
        replan.done(edit -> moved(edit, WRONG_YEAR).add("confirm", array("startsInPast")));
    }

    private static JsonObjectBuilder moved(JsonObjectBuilder edit, String start) {
        return edit.add("startsAtLocal", start).remove("doorsAtLocal").add("reason", "A new date");
    }

    private static JsonArray array(String one) {
        return Json.createArrayBuilder().add(one).build();
    }

    private static String later(String local) {
        return LocalDateTime.parse(local).plusMinutes(1).toString();
    }

    /** The operator, the public, the lists, the search and the sale. */
    private void agreed(String starts, String ends, boolean over) throws SQLException {
        starts(starts, ends);
        var status = over ? "OVER" : "ON_SALE";
        assertThat(replan.status()).isEqualTo(status);
        Await.until(PATIENCE, () -> publicStatus().equals(status));
        Await.until(PATIENCE, () -> found("").equals(over ? List.of() : List.of(status)));
        Await.until(PATIENCE, () -> found("&include=past").equals(List.of(status)));
        assertThat(Http.anonymous().get("/").body().contains("/event/" + evening.id()))
                .isEqualTo(!over);
        var seat = evening.tickets().get(0);
        var buyer = Buyer.crowd(1).get(0);
        if (over) {
            assertRefused(buyer.reserve(evening.id(), seat), 409, "not-on-sale");
        } else {
            buyer.release(buyer.reserved(evening.id(), seat));
        }
    }

    private String publicStatus() {
        return Http.json(Http.anonymous().get("/api/events/" + evening.id() + "?tickets=false"))
                .getString("status");
    }

    private List<String> found(String and) {
        var answer = Http.anonymous().get("/api/events/search?keyword=" + evening.word() + and);
        return Http.json(answer).getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .map(event -> event.getString("status"))
                .toList();
    }

    private void starts(String starts, String ends) throws SQLException {
        change(
                """
                update event set starts_at = date_trunc('second', now()) + '%s'::interval,
                    ends_at = date_trunc('second', now()) + %s::interval,
                    starts_at_local = (date_trunc('second', now()) + '%s'::interval) at time zone time_zone,
                    doors_at = null, onsale_at = null
                where id = ?"""
                        .formatted(starts, ends == null ? "null" : "'" + ends + "'", starts));
    }

    private void change(String sql) throws SQLException {
        try (var connection = TheDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, EventId.of(evening.id()).value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
