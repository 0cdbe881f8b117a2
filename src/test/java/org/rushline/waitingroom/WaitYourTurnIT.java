package org.rushline.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Streams;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** From joining a waiting room to shopping, and what is closed until then. */
@ArquillianTest
class WaitYourTurnIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Buyer buyer = Buyer.signedIn();

    @Test
    void without_an_admission_nobody_reaches_the_seats_in_whichever_way() {
        var catalogue = new Catalogue();
        var night = HotEvening.of(catalogue.operator(), catalogue.hall(), 10);
        var wishes = wishes(night.event());
        assertThat(stream(buyer, night).statusCode()).isEqualTo(200);
        night.promise(Instant.now().plusSeconds(3_600));
        assertClosed(night, wishes);
        night.pulled("close");
        night.open();
        assertClosed(night, wishes);
        night.pulled("pause");
        assertClosed(night, wishes);
        night.open();
        night.admitted(buyer);
        assertThat(stream(buyer, night).statusCode()).isEqualTo(200);
        for (var wish : wishes) {
            assertThat(reserve(buyer, night, wish).statusCode()).as(wish.toString()).isEqualTo(201);
        }
    }

    private void assertClosed(HotEvening night, List<JsonObject> wishes) {
        assertThat(wishes).hasSize(4);
        for (var wish : wishes) {
            assertRefused(reserve(buyer, night, wish), 403, "admission-needed");
        }
        Await.until(SOON, () -> stream(buyer, night).statusCode() == 403);
        var seats = new Visitor().withToken(buyer.http().token());
        var page = seats.get("/event/" + night.event() + "/seats");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/waiting-room/" + night.event());
    }

    /** One of each kind. */
    private static List<JsonObject> wishes(String event) {
        var tickets =
                Http.json(Http.anonymous().get("/api/events/" + event))
                        .getJsonArray("tickets")
                        .getValuesAs(JsonObject.class);
        var seat = tickets.stream().filter(ticket -> ticket.containsKey("seat")).findFirst();
        var area = tickets.stream().filter(ticket -> !ticket.containsKey("seat")).findFirst();
        return List.of(
                wish(
                        "ticketIds",
                        Json.createArrayBuilder().add(seat.orElseThrow().get("id")).build()),
                wish("ordinals", Json.createArrayBuilder().add(200).build()),
                wish(
                        "bestAvailable",
                        Json.createObjectBuilder()
                                .add("tier", seat.orElseThrow().get("tier"))
                                .add("quantity", 1)
                                .build()),
                wish(
                        "areas",
                        Json.createArrayBuilder()
                                .add(
                                        Json.createObjectBuilder()
                                                .add("area", area.orElseThrow().get("section"))
                                                .add("quantity", 1))
                                .build()));
    }

    private static JsonObject wish(String kind, JsonValue value) {
        return Json.createObjectBuilder().add(kind, value).build();
    }

    private static HttpResponse<String> reserve(Buyer who, HotEvening night, JsonObject wish) {
        return who.reserve(night.event(), UUID.randomUUID().toString(), wish);
    }

    /** Its head only: it does not end. */
    private static HttpResponse<?> stream(Buyer who, HotEvening night) {
        return Streams.head(
                "/api/events/" + night.event() + "/availability/stream", who.http().token());
    }

    @Test
    void the_next_one_comes_in_when_somebody_leaves() {
        var night = HotEvening.inTheatre(1);
        night.open();
        var second = Buyer.signedIn();
        night.admitted(buyer);
        var place = night.join(second);
        assertThat(place.getInt("position")).isEqualTo(2);
        assertRefused(night.enter(second), 409, "not-called");
        assertRefused(second.reserve(night.event(), "tkt_1"), 403, "admission-needed");
        assertThat(Http.json(night.enter(buyer)).getJsonObject("admission").getInt("expiresIn"))
                .isBetween(800, 900);
        night.leave(buyer);
        night.awaitIn(second);
        assertThat(night.stateOf(buyer)).isEqualTo("ENDED");
        assertRefused(night.enter(buyer), 409, "place-used");
        assertThat(night.join(buyer).getInt("position")).isEqualTo(3);
    }

    @Test
    void a_place_is_the_same_by_every_door() {
        var night = HotEvening.inTheatre(1);
        night.open();
        var first = night.join(buyer);
        assertThat(night.join(buyer)).isEqualTo(first);
        assertThat(Http.json(night.place(buyer)).getInt("number"))
                .isEqualTo(first.getInt("number"));
        var sameAgain = Buyer.of(Http.anonymous().withToken(buyer.http().token()));
        assertThat(night.join(sameAgain).getInt("number")).isEqualTo(first.getInt("number"));
        assertRefused(night.place(Buyer.signedIn()), 404, "no-place");
        assertRefused(Http.anonymous().post(night.path() + "/places", ""), 401, "sign-in-needed");
    }

    @Test
    void whoever_has_bought_makes_room_for_the_next() {
        var night = HotEvening.inTheatre(1);
        night.open();
        night.admitted(buyer);
        var second = Buyer.signedIn();
        night.join(second);
        var booking = reservedBest(buyer, night);
        buyer.buys(booking);
        night.awaitIn(second);
        assertThat(night.stateOf(buyer)).isEqualTo("ENDED");
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
        night.leave(second);
        var report = night.report();
        assertThat(report.getInt("joined")).isEqualTo(2);
        assertThat(report.getInt("letIn")).isEqualTo(2);
        assertThat(report.getInt("bought")).isEqualTo(1);
        assertThat(report.getInt("left")).isEqualTo(1);
        assertThat(report.getInt("shopping")).isZero();
        assertThat(report.getInt("waitedMost")).isBetween(report.getInt("waitedHalf"), 30);
        assertThat(report.getJsonArray("lanes")).hasSize(1);
        assertThat(report.getInt("sold")).isEqualTo(1);
        Await.until(SOON, () -> night.look().containsKey("checkoutP95Millis"));
        var live = night.look();
        assertThat(live.getInt("sold")).isEqualTo(1);
        assertThat(live.getInt("checkoutP95Millis")).isBetween(1, 30_000);
        assertTheSameNumbers(night.table(), report);
    }

    private static void assertTheSameNumbers(HttpResponse<String> table, JsonObject report) {
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        var lines = table.body().split("\r\n");
        assertThat(lines[0]).isEqualTo("name,value");
        assertThat(lines).allMatch(line -> line.matches("[\\w.]+,[\\w.]*"));
        report.forEach(
                (name, value) -> {
                    if (value.getValueType() == JsonValue.ValueType.NUMBER) {
                        assertThat(lines).contains(name + "," + value);
                    } else {
                        assertThat(table.body()).contains("\n" + name.replaceFirst("s$", ""));
                    }
                });
        assertThat(lines).contains("lane.LINE.letIn,2", "lane.LINE.share,1.0");
    }

    @Test
    void who_holds_seats_when_a_room_is_switched_on_goes_on_shopping() {
        var night = HotEvening.inTheatre(5);
        var booking = reservedBest(buyer, night);
        night.open();
        assertThat(night.stateOf(buyer)).isEqualTo("ADMITTED");
        reservedBest(buyer, night);
        assertRefused(reserve(Buyer.signedIn(), night, best(night)), 403, "admission-needed");
        night.leave(buyer);
        assertRefused(reserve(buyer, night, best(night)), 403, "admission-needed");
        buyer.buys(booking);
    }

    private static String reservedBest(Buyer who, HotEvening night) {
        var answer = reserve(who, night, best(night));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("bookingId");
    }

    private static JsonObject best(HotEvening night) {
        var event =
                Http.json(Http.anonymous().get("/api/events/" + night.event() + "?tickets=false"));
        var tier = event.getJsonArray("priceTiers").getJsonObject(0).getString("id");
        return wish(
                "bestAvailable",
                Json.createObjectBuilder().add("tier", tier).add("quantity", 1).build());
    }

    @Test
    void a_repeated_order_has_its_answer_after_one_has_left() {
        var night = HotEvening.inTheatre(5);
        night.open();
        night.admitted(buyer);
        var key = UUID.randomUUID().toString();
        var wish = best(night);
        var first = buyer.reserve(night.event(), key, wish);
        night.leave(buyer);
        var again = buyer.reserve(night.event(), key, wish);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(Http.json(again).getString("bookingId"))
                .isEqualTo(Http.json(first).getString("bookingId"));
    }

    @Test
    void a_draw_is_made_at_its_time_and_everybody_can_check_it(@TempDir Path folder)
            throws Exception {
        var night = HotEvening.inTheatre(3);
        night.promise(Instant.now().plusSeconds(4));
        var commitment = draw(night).getString("commitment");
        var people = Buyer.crowd(20);
        people.forEach(night::join);
        assertThat(Http.json(night.place(people.get(0)))).doesNotContainKey("position");
        assertRefused(proof(people.get(0), night), 409, "not-drawn-yet");
        assertThat(draw(night)).doesNotContainKeys("size", "root", "seed");
        night.awaitMode("OPEN");
        var draw = draw(night);
        assertThat(draw.getString("commitment")).isEqualTo(commitment);
        assertThat(draw.getInt("size")).isEqualTo(20);
        var positions =
                people.stream().map(one -> Http.json(night.place(one)).getInt("position")).toList();
        assertThat(positions).doesNotHaveDuplicates().allMatch(n -> n >= 1 && n <= 20);
        assertThat(night.join(buyer).getInt("position")).isEqualTo(21);
        assertRefused(proof(buyer, night), 409, "not-drawn-yet");

        var proof = proof(people.get(7), night);
        assertThat(proof.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(verified(folder, proof.body()))
                .hasSize(5)
                .allMatch(line -> line.startsWith("yes: "));
        assertThat(Http.json(proof).getJsonObject("place").getInt("rank"))
                .isEqualTo(positions.get(7));
    }

    @Test
    void a_draw_waits_for_the_public_random_value_that_was_promised(@TempDir Path folder)
            throws Exception {
        var night = HotEvening.inTheatre(3);
        assertRefused(tell(night, "4 8 15"), 404, "no-draw");
        night.promise(
                Instant.now().plusSeconds(3),
                Json.createObjectBuilder().add("beacon", "Six from forty-nine").build());
        assertRefused(tell(night, "4 8 15"), 409, "wrong-state");
        night.join(buyer);
        Await.until(SOON, () -> draw(night).containsKey("root"));
        assertThat(night.look().getString("mode")).isEqualTo("CLOSING");
        assertThat(draw(night)).doesNotContainKeys("seed", "beaconValue");
        var page = Http.anonymous().get("/waiting-room/" + night.event() + "/draw").body();
        assertThat(page).contains("The draw waits for the public random value");

        assertThat(tell(night, "4 8 15").statusCode()).isEqualTo(200);
        assertThat(tell(night, "4 8 15").statusCode()).as("the same again").isEqualTo(200);
        assertRefused(tell(night, "4 8 16"), 409, "wrong-state");
        night.awaitMode("OPEN");
        var made = Http.anonymous().get("/waiting-room/" + night.event() + "/draw").body();
        assertThat(made).contains("4 8 15").contains("Six from forty-nine");
        assertThat(verified(folder, proof(buyer, night).body()))
                .hasSize(5)
                .allMatch(line -> line.startsWith("yes: "));
        assertThat(changes(night))
                .filteredOn(change -> change.getString("why").contains("Six from forty-nine: 4"))
                .hasSize(1);
    }

    private static HttpResponse<String> tell(HotEvening night, String value) {
        return night.pull("beacon", Json.createObjectBuilder().add("value", value).build());
    }

    private static JsonObject draw(HotEvening night) {
        return Http.json(Http.anonymous().get(night.path() + "/draw"));
    }

    private static HttpResponse<String> proof(Buyer who, HotEvening night) {
        return who.http().get(night.path() + "/places/mine/proof");
    }

    private static List<String> verified(Path folder, String proof) throws Exception {
        var script = folder.resolve("verify-draw.py");
        Files.writeString(script, Http.anonymous().get("/assets/verify-draw.py").body());
        var file = Files.writeString(folder.resolve("proof.json"), proof);
        var process =
                new ProcessBuilder("python3", script.toString(), file.toString())
                        .redirectErrorStream(true)
                        .start();
        return process.inputReader().lines().toList();
    }

    @Test
    void a_room_opens_by_itself_when_the_sale_begins() {
        var event = new Catalogue().announced("Night to come");
        var night = HotEvening.of(Http.operator(), event, 5);
        night.setUp(Json.createObjectBuilder(night.settings(5)).add("opensAtOnsale", true).build());
        assertThat(night.look().getString("mode")).isEqualTo("OFF");
        new Catalogue().publish(event);
        night.awaitMode("OPEN");
        var last = changes(night).get(0);
        assertThat(last).doesNotContainKey("who");
        assertThat(last.getString("why")).isEqualTo("The sale has begun");
        night.admitted(buyer);
    }

    @Test
    void one_room_is_for_several_dates() {
        var night = HotEvening.inTheatre(5);
        night.open();
        night.join(buyer);
        var added = new Catalogue().onSale("Added night");
        assertThat(share(night, added).statusCode()).isEqualTo(200);
        night.awaitIn(buyer);
        assertThat(changes(night).get(0).getString("why"))
                .isEqualTo(added + " shares it: " + HotEvening.WHY);
        var other = HotEvening.of(Http.operator(), added, 5);
        assertThat(other.stateOf(buyer)).isEqualTo("ADMITTED");
        assertThat(other.state().getJsonArray("events")).hasSize(2);
        reservedBest(buyer, night);
        reservedBest(buyer, other);
        assertRefused(reserve(Buyer.signedIn(), other, best(other)), 403, "admission-needed");
        var own = HotEvening.inTheatre(5);
        assertRefused(share(night, own.event()), 409, "wrong-state");
    }

    private static HttpResponse<String> share(HotEvening night, String other) {
        var sharing =
                Json.createObjectBuilder()
                        .add("eventId", night.event())
                        .add("reason", HotEvening.WHY)
                        .build();
        return Http.operator()
                .post(
                        "/api/operator/events/" + other + "/waiting-room/sharing",
                        sharing.toString());
    }

    @Test
    void when_everything_is_sold_the_room_ends_and_says_so() throws SQLException {
        var catalogue = new Catalogue();
        var plan = catalogue.plan(catalogue.venue("Cellar"), "THEATRE", 200, 0);
        var event = catalogue.event(Catalogue.eventDetails("Tiny night", plan).build());
        catalogue.publish(event);
        block(event, 10);
        var night = HotEvening.of(catalogue.operator(), event, 20);
        night.open();
        var waiting = Buyer.signedIn();
        var tickets =
                Http.json(Http.anonymous().get("/api/events/" + event))
                        .getJsonArray("tickets")
                        .getValuesAs(JsonObject.class)
                        .subList(0, 10);
        int each = 5;
        for (int n = 0; n < tickets.size(); n += each) {
            var some =
                    tickets.subList(n, Math.min(n + each, tickets.size())).stream()
                            .map(ticket -> ticket.getString("id"))
                            .toArray(String[]::new);
            night.admitted(Buyer.signedIn()).bought(event, some);
        }
        night.awaitMode("ENDED");
        Await.until(SOON, () -> night.state().getString("mode").equals("ENDED"));
        assertThat(night.state().getInt("left")).isZero();
        assertRefused(waiting.http().post(night.path() + "/places", ""), 409, "room-closed");
        var last = changes(night).get(0);
        assertThat(last).doesNotContainKey("who");
        assertThat(last.getString("why")).isEqualTo("Everything is sold");
    }

    @Test
    void when_the_event_is_cancelled_nobody_waits_for_nothing() {
        var night = HotEvening.inTheatre(5);
        night.open();
        night.admitted(buyer);
        var drawn = HotEvening.inTheatre(5);
        drawn.promise(Instant.now().plusSeconds(3_600));
        for (var room : List.of(night, drawn)) {
            cancel(room.event());
            assertEnded(room, "CANCELLED", "The event has been cancelled");
        }
    }

    @Test
    void when_the_event_is_over_the_room_is_too() throws SQLException {
        var night = HotEvening.inTheatre(5);
        night.open();
        night.pulled("pause");
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    update event set starts_at = now() - interval '3 days', starts_at_local = now() - interval '3 days',
                        doors_at = null, ends_at = null, onsale_at = null where id = %d"""
                            .formatted(EventId.of(night.event()).value()));
        }
        assertEnded(night, "OVER", "The event is over");
    }

    /** Of a shared room only when all its dates are gone. */
    @Test
    void a_cancelled_date_leaves_the_others_their_room() {
        var night = HotEvening.inTheatre(5);
        night.open();
        var added = new Catalogue().onSale("Added night");
        share(night, added);
        cancel(night.event());
        night.join(buyer);
        night.awaitIn(buyer);
        assertThat(night.look().getString("mode")).isEqualTo("OPEN");
        cancel(added);
        assertEnded(night, "CANCELLED", "The event has been cancelled");
    }

    @Test
    void the_onsale_of_a_cancelled_event_opens_no_room() {
        var onsale = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS).toString();
        var cancelled = armed("Night that will not be", onsale);
        var coming = armed("Night to come", onsale);
        cancel(cancelled.event());
        coming.awaitMode("OPEN");
        assertThat(cancelled.look().getString("mode")).isEqualTo("OFF");
    }

    private static HotEvening armed(String name, String onsale) {
        var catalogue = new Catalogue();
        var plan = catalogue.plan(catalogue.venue(name + " House"), "THEATRE", 300, 0);
        var event =
                catalogue.event(Catalogue.eventDetails(name, plan).add("onsaleAt", onsale).build());
        Http.operator().post("/api/operator/events/" + event + "/announcement", "");
        var night = HotEvening.of(Http.operator(), event, 5);
        night.setUp(Json.createObjectBuilder(night.settings(5)).add("opensAtOnsale", true).build());
        return night;
    }

    private static void cancel(String event) {
        var reason = Json.createObjectBuilder().add("reason", "The lead is ill.").build();
        var answer =
                Http.operator()
                        .post("/api/operator/events/" + event + "/cancellation", reason.toString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void assertEnded(HotEvening night, String gone, String why) {
        night.awaitMode("ENDED");
        Await.until(SOON, () -> night.state().getString("gone", "").equals(gone));
        var last = changes(night).get(0);
        assertThat(last).doesNotContainKey("who");
        assertThat(last.getString("why")).isEqualTo(why);
        assertRefused(
                Buyer.signedIn().http().post(night.path() + "/places", ""), 409, "room-closed");
    }

    /** All but the first seats. */
    private static void block(String event, int but) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement =
                        database.prepareStatement(
                                "update ticket set status = 'BLOCKED' where event_id = ? and ordinal >= ?")) {
            statement.setLong(1, EventId.of(event).value());
            statement.setInt(2, but);
            statement.executeUpdate();
        }
    }

    @Test
    void only_verified_accounts_join_unless_the_room_says_otherwise() {
        var night = HotEvening.inTheatre(5);
        var strict = Json.createObjectBuilder(night.settings(5)).remove("joiners").build();
        night.setUp(strict);
        night.open();
        assertThat(night.state().getString("joiners")).isEqualTo("VERIFIED");
        assertRefused(buyer.http().post(night.path() + "/places", ""), 403, "not-verified");
        var email = Http.json(buyer.http().get("/api/me")).getString("email");
        var address = Json.createObjectBuilder().add("email", email).build();
        var verified =
                Http.operator().post("/api/operator/accounts/verification", address.toString());
        assertThat(verified.statusCode()).as(verified.body()).isEqualTo(204);
        night.join(buyer);
    }

    @Test
    void everything_an_operator_does_is_written_down_with_its_reason() {
        var night = HotEvening.inTheatre(5);
        assertRefused(night.pull("pause"), 409, "wrong-state");
        night.open();
        night.pulled("pause");
        night.pull(
                "message",
                Json.createObjectBuilder().add("message", "A second show on Sunday.").build());
        Await.until(
                SOON,
                () -> night.state().getString("message", "").equals("A second show on Sunday."));
        assertThat(night.look().getString("mode")).isEqualTo("PAUSED");
        assertThat(reserve(buyer, night, best(night)).statusCode()).isEqualTo(403);
        night.pull("everybody", Json.createObjectBuilder().add("minutes", 5).build());
        assertThat(reserve(buyer, night, best(night)).statusCode()).isEqualTo(201);
        var changes = changes(night);
        assertThat(changes)
                .hasSize(5)
                .allMatch(change -> change.getString("why").equals(HotEvening.WHY));
        assertThat(changes).allMatch(change -> change.containsKey("who"));
        assertThat(changes.get(2).getJsonArray("differences").getValuesAs(JsonObject.class))
                .anySatisfy(
                        difference -> {
                            assertThat(difference.getString("setting")).isEqualTo("mode");
                            assertThat(difference.getString("before")).isEqualTo("OPEN");
                            assertThat(difference.getString("after")).isEqualTo("PAUSED");
                        });
    }

    private static List<JsonObject> changes(HotEvening night) {
        var answer =
                Http.operator()
                        .get("/api/operator/events/" + night.event() + "/waiting-room/changes");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    @Test
    void an_event_without_a_room_is_off() {
        var event = new Catalogue().onSale("Quiet night");
        var state = Http.json(Http.anonymous().get("/api/events/" + event + "/waiting-room"));
        assertThat(state.getString("mode")).isEqualTo("OFF");
        assertRefused(
                buyer.http().post("/api/events/" + event + "/waiting-room/places", ""),
                404,
                "not-found");
        assertRefused(Http.anonymous().get("/api/events/evt_zzzzz/waiting-room"), 404, "not-found");
    }
}
