package org.rushline.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rushline.stripe.SimulatorControl;
import org.rushline.testing.Auditor;
import org.rushline.testing.Await;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;
import org.rushline.testing.TheDatabase;

/** An event moves with all its tickets; nobody gets another seat unless an operator says so. */
@ArquillianTest
class MoveToOtherSeatsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Http operator = Http.operator();
    private final SmallStage here = new SmallStage(operator, "1", "2", "3", "4", "5");
    private final String event = here.event();
    private final Replan replan = new Replan(operator, event);
    private final Buyer buyer = Buyer.signedIn();

    private final Auditor auditor =
            new Auditor(TheDatabase::connect, SimulatorControl.ofTheBuild());
    private final List<String> cried = auditor.crying();

    @AfterEach
    void nothingMoreIsWrong() {
        assertThat(auditor.crying()).isSubsetOf(cried);
    }

    @Test
    void whoever_has_a_seat_has_the_one_of_that_name_in_the_other_house() {
        var there = new SmallStage(operator, "5", "3", "9", "4", "1", "2");
        var booking = buyer.bought(event, ticket("3"));
        var moved = done(to(there, there.planId()));

        assertThat(moved.getString("venueId")).isEqualTo(there.venue());
        assertThat(seats(buyer.look(booking))).containsExactly("3");
        assertThat(changes(buyer.look(booking)))
                .containsExactly("VENUE The roof leaks", "SEATS The roof leaks");
        Await.until(PATIENCE, () -> statuses().size() == 6 && isSold("3"));
        assertThat(statuses()).containsEntry("5", "FREE").containsEntry("9", "FREE");
        buyer.bought(event, ticket("9"));
    }

    @Test
    void who_is_paying_pays_for_the_seat_of_that_name() {
        var booking = buyer.reserved(event, ticket("2"));
        buyer.payable(booking);
        done(revised("9", "2", "1"));
        buyer.buys(booking);
        assertThat(seats(buyer.look(booking))).containsExactly("2");
    }

    @Test
    void nobody_is_given_another_seat_and_the_operator_hears_who_needs_one() {
        var sold = buyer.bought(event, ticket("3"));
        var held = Buyer.signedIn().reserved(event, ticket("4"));
        var answer = ask(revised("1", "2", "5", "6"));
        assertRefused(answer, 409, "places-needed");
        var needing = Http.json(answer).getJsonArray("bookings").getValuesAs(JsonObject.class);
        assertThat(needing)
                .extracting(one -> one.getString("bookingId"))
                .containsExactlyInAnyOrder(sold, held);
        assertThat(answer.body()).contains("Hall, row 1, seat 3", "Hall, row 1, seat 4");
        assertThat(replan.view().getString("seatPlanId")).isEqualTo(here.planId());
        assertThat(statuses()).hasSize(5);
        Await.until(PATIENCE, () -> isSold("3"));
    }

    @Test
    void an_operator_says_where_they_sit_and_they_are_told() {
        var three = ticket("3");
        var booking = buyer.bought(event, three);
        var other = Buyer.signedIn();
        var neighbour = other.bought(event, ticket("1"));
        done(revised("1", "2", "6").add("moves", moves(three, "6")));

        assertThat(seats(buyer.look(booking))).containsExactly("6");
        assertThat(changes(buyer.look(booking)))
                .containsExactly("SEATS The roof leaks", "SEAT The roof leaks");
        var told = buyer.look(booking).getJsonArray("changes").getJsonObject(1);
        assertThat(told.getString("from")).isEqualTo("Hall, row 1, seat 3");
        assertThat(told.getString("to")).isEqualTo("Hall, row 1, seat 6");
        assertThat(changes(other.look(neighbour))).containsExactly("SEATS The roof leaks");
        Await.until(PATIENCE, () -> isSold("6"));
    }

    @Test
    void not_on_a_seat_that_is_not_there_or_somebody_elses() {
        var three = ticket("3");
        buyer.bought(event, three);
        Buyer.signedIn().bought(event, ticket("1"));
        assertThat(ask(revised("1", "2").add("moves", moves(three, "9"))).statusCode())
                .isEqualTo(400);
        assertRefused(ask(revised("1", "2").add("moves", moves(three, "1"))), 409, "places-needed");
    }

    @Test
    void orders_that_have_ended_still_show_what_they_were() {
        var refunded = buyer.bought(event, ticket("3"));
        var body = "{\"reason\": \"Ill\"}";
        var back =
                operator.post(
                        "/api/operator/bookings/" + refunded + "/refund",
                        body,
                        "Idempotency-Key",
                        refunded);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        buyer.awaits(refunded, "REFUNDED");
        var given = buyer.reserved(event, ticket("4"), ticket("1"));
        buyer.release(given);

        done(revised("1", "2"));
        assertThat(seats(buyer.look(refunded))).containsExactly("3");
        assertThat(seats(buyer.look(given))).containsExactlyInAnyOrder("1", "4");
        Await.until(PATIENCE, () -> statuses().keySet().equals(java.util.Set.of("1", "2")));
    }

    @Test
    void new_categories_need_a_price_and_what_was_paid_stays() {
        var booking = buyer.bought(event, ticket("1"));
        var plan = here.plan("1 dear", "2", "8 dear").getString("id");
        assertRefused(ask(to(here, plan)), 409, "seats-without-price");

        var tiers =
                Json.createArrayBuilder()
                        .add(tier("All seats", 50_00, "All"))
                        .add(tier("Near the stage", 90_00, "Dear"));
        done(to(here, plan).add("tiers", tiers));
        assertThat(buyer.look(booking).getInt("total")).isEqualTo(48_60);
        var next = Buyer.signedIn();
        assertThat(next.look(next.reserved(event, ticket("8"))).getInt("total")).isEqualTo(90_00);
    }

    @Test
    void a_plan_that_an_edit_asks_for_is_refused_and_the_relocation_is_named() {
        var other = here.plan("1", "2", "3", "4", "5", "6").getString("id");
        var answer = replan.send(edit -> edit.add("seatPlanId", other));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("seatPlanId", "relocate");
    }

    @Test
    void a_map_that_somebody_looks_at_becomes_the_other_one() {
        var evening = Evening.onSale();
        var house = new Replan(operator, evening.id());
        var venue = house.view().getString("venueId");
        var before = house.view().getString("seatPlanId");
        var larger = new Catalogue(operator).plan(venue, "THEATRE", 260, 0).getString("id");
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.LIGHT);
            page.navigate("/event/" + evening.id());
            page.waitForSelector("seat-map[plan='%s'][state='painted']".formatted(before));
            var wish =
                    Json.createObjectBuilder()
                            .add("venueId", venue)
                            .add("seatPlanId", larger)
                            .add("version", house.view().getInt("version"))
                            .add("reason", "More want to come");
            var answer = house.post("relocation", wish.build().toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            page.waitForSelector("seat-map[plan='%s'][state='painted']".formatted(larger));
            assertThat(
                            page.evaluate(
                                    "() => document.querySelector('seat-map').seats.plan.capacity"))
                    .isEqualTo(260);
        }
        var old = "/api/events/" + evening.id() + "/places?plan=" + before + "&ordinal=1";
        assertRefused(Http.anonymous().get(old), 409, "plan-changed");
    }

    @Test
    void whoever_orders_while_it_moves_gets_a_seat_or_an_answer() throws SQLException {
        var tickets = statuses().keySet().stream().map(this::ticket).toList();
        var plans =
                List.of(
                        here.plan("5", "4", "3", "2", "1", "6").getString("id"),
                        here.plan("6", "1", "2", "3", "4", "5").getString("id"));
        var buyers = Buyer.crowd(tickets.size());
        var over = new AtomicBoolean();
        var rushes = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < buyers.size(); i++) {
            var one = buyers.get(i);
            var ticket = tickets.get(i);
            rushes.add(CompletableFuture.runAsync(() -> rush(one, ticket, over)));
        }
        for (int i = 0; i < 6; i++) {
            var wish = to(here, plans.get(i % 2)).build().toString();
            Await.until(PATIENCE, () -> relocate(wish).statusCode() == 200);
        }
        over.set(true);
        rushes.forEach(CompletableFuture::join);
        for (int i = 0; i < tickets.size(); i++) {
            assertThat(seats(buyer.look(buyer.bought(event, tickets.get(i)))))
                    .as("the seat of that ticket")
                    .containsExactly(String.valueOf(i + 1));
        }
    }

    /** Reserves and releases; the answer is a success or a refusal with its reason. */
    private void rush(Buyer one, String ticket, AtomicBoolean over) {
        while (!over.get()) {
            var answer = one.reserve(event, ticket);
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409, 429, 503);
            if (answer.statusCode() == 201) {
                one.release(Http.json(answer).getString("bookingId"));
            }
        }
    }

    private JsonObjectBuilder revised(String... seats) {
        return to(here, here.plan(seats).getString("id"));
    }

    private JsonObjectBuilder to(SmallStage stage, String plan) {
        return Json.createObjectBuilder()
                .add("venueId", stage.venue())
                .add("seatPlanId", plan)
                .add("reason", "The roof leaks");
    }

    private HttpResponse<String> ask(JsonObjectBuilder wish) {
        return relocate(wish.build().toString());
    }

    private HttpResponse<String> relocate(String wish) {
        try (var reader = Json.createReader(new java.io.StringReader(wish))) {
            var current =
                    Json.createObjectBuilder(reader.readObject())
                            .add("version", replan.view().getInt("version"));
            return replan.post("relocation", current.build().toString());
        }
    }

    private JsonObject done(JsonObjectBuilder wish) {
        var answer = ask(wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private static jakarta.json.JsonArray moves(String ticket, String seat) {
        return Json.createArrayBuilder()
                .add(
                        Json.createObjectBuilder()
                                .add("ticket", ticket)
                                .add("section", "Hall")
                                .add("row", "1")
                                .add("seat", seat))
                .build();
    }

    private static JsonObjectBuilder tier(String name, int price, String category) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("price", price)
                .add("categories", Json.createArrayBuilder().add(category));
    }

    private String ticket(String seat) {
        return listed().stream()
                .filter(ticket -> ticket.getString("seat").equals(seat))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private boolean isSold(String seat) {
        return "SOLD".equals(statuses().get(seat));
    }

    private Map<String, String> statuses() {
        var statuses = new TreeMap<String, String>();
        listed().forEach(t -> statuses.put(t.getString("seat"), t.getString("status")));
        return statuses;
    }

    private List<JsonObject> listed() {
        return Http.json(Http.anonymous().get("/api/events/" + event))
                .getJsonArray("tickets")
                .getValuesAs(JsonObject.class);
    }

    private static List<String> seats(JsonObject booking) {
        return booking.getJsonArray("tickets").getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getString("seat"))
                .toList();
    }

    private static List<String> changes(JsonObject booking) {
        return booking.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(change -> change.getString("what") + " " + change.getString("reason"))
                .toList();
    }
}
