package org.rushline.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rushline.stripe.SimulatorControl;
import org.rushline.testing.Auditor;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;
import org.rushline.testing.TheDatabase;

/** Operators keep seats back and let them go; buyers keep what they have. */
@ArquillianTest
class AllocateSeatsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Http operator = Http.operator();
    private final Catalogue catalogue = new Catalogue(operator);
    private final Auditor auditor =
            new Auditor(TheDatabase::connect, SimulatorControl.ofTheBuild());
    private final List<String> cried = auditor.crying();

    @AfterEach
    void nothingMoreIsWrong() {
        assertThat(auditor.crying()).isSubsetOf(cried);
    }

    @Test
    void a_blocked_seat_is_for_nobody_until_it_is_released() {
        var evening = Evening.onSale();
        var seat = evening.tickets().get(3);
        var block = made(evening.id(), "Camera");
        var done = add(block, ordinals(3));
        assertThat(done.getInt("allocated")).isEqualTo(1);
        assertThat(done.getJsonObject("allocation").getInt("seats")).isEqualTo(1);

        var buyer = Buyer.signedIn();
        assertRefused(buyer.reserve(evening.id(), seat), 409, "tickets-gone");
        Await.until(PATIENCE, () -> evening.statuses().get(seat).equals("BLOCKED"));
        assertThat(add(block, ordinals(3)).getInt("had")).isEqualTo(1);

        var released = ok(release(block, "{\"reason\": \"It moved.\"}"));
        assertThat(released.getInt("released")).isEqualTo(1);
        Await.until(PATIENCE, () -> evening.statuses().get(seat).equals("FREE"));
        buyer.bought(evening.id(), seat);
        assertRefused(ask(block, ordinals(4)), 409, "allocation-released");
    }

    @Test
    void buyers_keep_what_they_have_and_the_operator_is_told_which_seats() {
        var evening = Evening.onSale();
        var tickets = evening.tickets();
        var bought = Buyer.signedIn().bought(evening.id(), tickets.get(0));
        var paying = Buyer.signedIn();
        var claimed = paying.reserved(evening.id(), tickets.get(1));
        paying.payable(claimed);
        var holding = Buyer.signedIn();
        var held = holding.reserved(evening.id(), tickets.get(2));

        add(made(evening.id(), "Press"), ordinals(5));
        var block = made(evening.id(), "Whole row");
        var done = add(block, ordinals(0, 1, 2, 3, 4, 5));

        assertThat(done.getInt("allocated")).isEqualTo(2);
        assertThat(done.getInt("refused")).isEqualTo(4);
        assertThat(done.getJsonArray("seats").getValuesAs(JsonObject.class))
                .extracting(seat -> seat.getInt("ordinal") + " " + seat.getString("cause"))
                .containsExactly("0 SOLD", "1 CLAIMED", "2 HELD", "5 ALLOCATED");
        assertThat(done.getJsonArray("seats").getJsonObject(0).getString("seat")).isNotBlank();
        assertThat(bought).isNotNull();
        paying.buys(claimed);
        holding.buys(held);
    }

    @Test
    void what_is_allocated_before_the_sale_is_so_from_its_first_moment() {
        var plan = catalogue.plan(catalogue.venue("Early"), "THEATRE", 300, 0);
        var event = catalogue.event(Catalogue.eventDetails("Early", plan).build());
        var sponsors = made(event, "Sponsors");
        assertThat(add(sponsors, ordinals(0, 1, 2)).getInt("allocated")).isEqualTo(3);
        var press = made(event, "Press");
        assertThat(add(press, ordinals(2, 3)).getInt("refused")).isEqualTo(1);
        assertThat(map(event)).contains("[0,3]", "[3,1]");

        var other = catalogue.plan(plan.getString("venueId"), "THEATRE", 300, 0);
        var moved =
                new Replan(operator, event)
                        .send(edit -> edit.add("seatPlanId", other.getString("id")));
        assertRefused(moved, 409, "seats-allocated");

        ok(release(sponsors, "{\"seats\": {\"ordinals\": [1]}, \"reason\": \"One less.\"}"));
        catalogue.publish(event);
        var states = statuses(event);
        assertThat(states.subList(0, 5))
                .containsExactly("BLOCKED", "FREE", "BLOCKED", "BLOCKED", "FREE");
        assertThat(map(event)).contains("[0,1,2,1]", "[3,1]");
        assertThat(ok(get(sponsors)).getInt("seats")).isEqualTo(2);
    }

    @Test
    void seats_are_named_as_one_names_them() {
        var event = catalogue.hall();
        var seats = tickets(event);
        var seated = seats.stream().filter(one -> one.containsKey("row")).toList();
        var first = seated.get(0);
        var section = first.getString("section");
        var row = first.getString("row");
        var ofRow =
                seated.stream()
                        .filter(one -> one.getString("section").equals(section))
                        .filter(one -> one.getString("row").equals(row))
                        .count();
        var ofSection =
                seated.stream().filter(one -> one.getString("section").equals(section)).count();
        var block = made(event, "All sorts");
        var named =
                "{\"seats\": {\"rows\": [{\"section\": \"%s\", \"row\": \"%s\"}]}}"
                        .formatted(section, row);
        assertThat(ok(ask(block, named)).getInt("allocated")).isEqualTo(ofRow);
        var whole = ok(ask(block, "{\"seats\": {\"sections\": [\"%s\"]}}".formatted(section)));
        assertThat(whole.getInt("allocated")).isEqualTo(ofSection - ofRow);
        assertThat(whole.getInt("had")).isEqualTo(ofRow);

        var area =
                seats.stream()
                        .filter(one -> !one.containsKey("row"))
                        .map(one -> one.getString("section"))
                        .findFirst()
                        .orElseThrow();
        var stand = made(event, "Less room");
        assertThat(ok(ask(stand, share(area, 120))).getInt("allocated")).isEqualTo(120);
        var left = seats.stream().filter(one -> one.getString("section").equals(area)).count();
        assertRefused(ask(stand, share(area, (int) left)), 409, "area-has-fewer");
        var back = "{\"reason\": \"More room.\", " + share(area, 20).substring(1);
        assertThat(ok(release(stand, back)).getInt("released")).isEqualTo(20);
        assertThat(ok(get(stand)).getInt("seats")).isEqualTo(100);
    }

    @Test
    void each_name_that_the_plan_does_not_have_is_told() {
        var block = made(Evening.onSale().id(), "Wrong");
        var answer =
                ask(
                        block,
                        """
                        {"seats": {"ordinals": [0, 9999], "sections": ["Nowhere"], "categories": ["No such"],
                            "rows": [{"section": "Nowhere", "row": "Q"}], "areas": [{"area": "Pit", "quantity": 1}]}}""");
        assertRefused(answer, 400, "invalid-fields");
        assertThat(
                        Http.json(answer)
                                .getJsonArray("errors")
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .map(error -> error.getString("field")))
                .containsExactly(
                        "seats.ordinals[1]",
                        "seats.sections[0]",
                        "seats.rows[0]",
                        "seats.categories[0]",
                        "seats.areas[0]");
        assertRefused(ask(block, "{\"seats\": {}}"), 400, "invalid-fields");
        assertRefused(
                ask(block, "{\"seats\": {\"ordinals\": [0], \"seatPlan\": \"spl_1\"}}"),
                409,
                "plan-changed");
        assertThat(ok(get(block)).getInt("seats")).isZero();
    }

    @Test
    void a_quota_is_kept_also_when_seats_move_from_one_to_the_other() {
        var event = Evening.onSale().id();
        var house = made(event, "House");
        add(house, ordinals(0, 1, 2, 3));
        var partner = made(event, details("Partner").add("quota", 2));
        assertRefused(ask(partner, moving(house, 0, 1, 2)), 409, "allocation-quota");
        assertThat(ok(ask(partner, moving(house, 0, 1))).getInt("allocated")).isEqualTo(2);
        assertRefused(ask(partner, moving(house, 2)), 409, "allocation-quota");
        assertThat(ok(get(house)).getInt("seats")).isEqualTo(2);
        assertThat(statuses(event).subList(0, 5))
                .containsExactly("BLOCKED", "BLOCKED", "BLOCKED", "BLOCKED", "FREE");

        var less = Json.createObjectBuilder(ok(get(partner))).add("quota", 1).build();
        assertRefused(operator.put(partner, less.toString()), 400, "invalid-fields");
    }

    @Test
    void it_is_changed_by_whoever_has_read_it_last_and_its_name_is_its_own() {
        var event = Evening.announced().id();
        var one = made(event, "Sponsors");
        made(event, "Press");
        var read = ok(get(one));
        assertRefused(
                operator.post(allocations(event), details("sponsors").build().toString()),
                409,
                "allocation-exists");
        var renamed = Json.createObjectBuilder(read).add("name", "Patrons").build();
        assertThat(ok(operator.put(one, renamed.toString())).getString("name"))
                .isEqualTo("Patrons");
        assertRefused(operator.put(one, renamed.toString()), 409, "changed-meanwhile");
        var taken = Json.createObjectBuilder(ok(get(one))).add("name", "PRESS").build();
        assertRefused(operator.put(one, taken.toString()), 409, "allocation-exists");
        var late = details("Late").add("releaseAt", "2020-01-01T00:00:00Z").build();
        assertRefused(operator.post(allocations(event), late.toString()), 400, "invalid-fields");
        assertRefused(operator.get(one.replace(event, Evening.draft().id())), 404, "not-found");
    }

    @Test
    void what_is_left_goes_on_sale_when_its_time_has_come() {
        var evening = Evening.onSale();
        var soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(4).toString();
        var promoter = made(evening.id(), details("Promoter").add("releaseAt", soon));
        add(promoter, ordinals(0, 1));
        var drafted = Evening.announced().id();
        var planned = made(drafted, details("Promoter").add("releaseAt", soon));
        add(planned, ordinals(0, 1));

        for (var one : List.of(promoter, planned)) {
            Await.until(PATIENCE, () -> ok(get(one)).containsKey("releasedAt"));
            assertThat(ok(get(one)).getInt("seats")).isZero();
        }
        Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        assertThat(map(drafted)).doesNotContain("alc_");
    }

    @Test
    void the_audit_trail_says_who_has_kept_seats_back_and_why() {
        var event = Evening.announced().id();
        var sponsors = made(event, "Sponsors");
        ok(release(sponsors, "{\"reason\": \"They went broke.\"}"));
        var id = sponsors.substring(sponsors.lastIndexOf('/') + 1);
        var entries = operator.get("/api/operator/trail?about=" + id);
        assertThat(entries.body()).contains("They went broke.", "Sponsors");
    }

    private String made(String event, String name) {
        return made(event, details(name));
    }

    private static JsonObjectBuilder details(String name) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("purpose", "HOUSE")
                .add("reason", "We need them.");
    }

    /** Its address. */
    private String made(String event, JsonObjectBuilder details) {
        var answer = operator.post(allocations(event), details.build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String allocations(String event) {
        return "/api/operator/events/" + event + "/allocations";
    }

    private static String ordinals(int... ordinals) {
        return "{\"seats\": {\"ordinals\": " + IntStream.of(ordinals).boxed().toList() + "}}";
    }

    private static String moving(String from, int... ordinals) {
        var id = from.substring(from.lastIndexOf('/') + 1);
        return "{\"from\": \"" + id + "\", " + ordinals(ordinals).substring(1);
    }

    private static String share(String area, int quantity) {
        return "{\"seats\": {\"areas\": [{\"area\": \"%s\", \"quantity\": %d}]}}"
                .formatted(area, quantity);
    }

    private HttpResponse<String> ask(String allocation, String seats) {
        return operator.post(allocation + "/seats", seats);
    }

    private JsonObject add(String allocation, String seats) {
        return ok(ask(allocation, seats));
    }

    private HttpResponse<String> release(String allocation, String what) {
        return operator.post(allocation + "/release", what);
    }

    private HttpResponse<String> get(String path) {
        return operator.get(path);
    }

    private String map(String event) {
        return operator.get("/api/operator/events/" + event + "/allocated-seats").body();
    }

    private static List<JsonObject> tickets(String event) {
        var view = Http.json(Http.anonymous().get("/api/events/" + event));
        return view.getJsonArray("tickets").getValuesAs(JsonObject.class);
    }

    private static List<String> statuses(String event) {
        return tickets(event).stream().map(ticket -> ticket.getString("status")).toList();
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }
}
