package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.drawing.PlanDrawing;
import org.rushline.seatplan.generator.PlanGenerator;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

@ArquillianTest
class GiveAVenueAPlanIT {

    private static final String TWO_SEATS_WITH_ONE_GUID =
            """
            {"name": "Club", "categories": [{"name": "All", "color": "#123456"}], "later": {},
             "zones": [{"name": "Hall", "rows": [{"row_number": "1", "position": {"x": 0, "y": 0},
               "seats": [
                 {"seat_guid": "a", "seat_number": "1", "position": {"x": 0.5, "y": 0}, "category": "All"},
                 {"seat_guid": "a", "seat_number": "2", "position": {"x": 30, "y": 0}, "category": "All"}
               ]}]}]}""";

    private final Catalogue catalogue = new Catalogue();
    private final Http operator = catalogue.operator();
    private final String venue = catalogue.venue("Bare walls");

    @Test
    void a_drawn_plan_has_the_places_asked_for_and_can_be_looked_at() {
        var plan = catalogue.plan(venue, "ARENA", 4_000, 900);
        assertThat(plan.getInt("places")).isEqualTo(4_000);
        assertThat(plan.getInt("seats")).isEqualTo(3_100);

        var path = "/api/operator/seatplans/" + plan.getString("id");
        assertThat(Http.json(operator.get(path)).getInt("places")).isEqualTo(4_000);
        var drawing = operator.get(path + "/drawing");
        assertThat(drawing.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("image/svg+xml");
        assertThat(drawing.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(drawing.body()).startsWith("<svg");
    }

    @Test
    void a_stored_plan_comes_back_as_it_was() throws SQLException {
        var drawn = PlanGenerator.generate(PlanKind.ARENA, "House", 900, 300);
        var stored = catalogue.plan(venue, "ARENA", 900, 300);
        assertThat(stored.getInt("places")).isEqualTo(900);
        assertThat(stored.getInt("seats")).isEqualTo(600);
        assertThat(stored.getInt("sections")).isEqualTo(drawn.sections().size());
        assertThat(Catalogue.categories(stored).getValuesAs(JsonString::getString))
                .isEqualTo(drawn.categories().stream().map(SeatCategory::name).toList());
        assertThat(drawing(stored)).isEqualTo(PlanDrawing.overview(drawn));
        assertThat(storedSeats(stored)).isEqualTo(drawn.everySeat().toList());
    }

    @Test
    void what_buyers_should_know_of_a_seat_is_kept() throws SQLException {
        var drawn = PlanGenerator.generate(PlanKind.THEATRE, "House", 600, 0);
        assertThat(drawn.everySeat()).extracting(PlanSeat::note).contains("Restricted view");
        var stored = catalogue.plan(venue, "THEATRE", 600, 0);
        assertThat(storedSeats(stored)).isEqualTo(drawn.everySeat().toList());
    }

    @Test
    void the_newest_revision_of_a_venues_plan_is_told_first() {
        var own = catalogue.venue("Rebuilt twice");
        catalogue.plan(own, "THEATRE", 300, 0);
        catalogue.plan(own, "THEATRE", 320, 0);
        var plans = operator.get("/api/operator/venues/" + own + "/seatplans").body();
        assertThat(Json.createReader(new StringReader(plans)).readArray())
                .map(JsonValue::asJsonObject)
                .extracting(plan -> plan.getInt("revision"), plan -> plan.getInt("places"))
                .containsExactly(tuple(2, 320), tuple(1, 300));
    }

    @Test
    void a_plan_that_was_never_stored_is_not_found() {
        var path = "/api/operator/seatplans/" + new SeatPlanId(Long.MAX_VALUE);
        assertThat(operator.get(path).statusCode()).isEqualTo(404);
        assertThat(operator.get(path + "/drawing").statusCode()).isEqualTo(404);
    }

    @Test
    void an_uploaded_plan_says_what_was_repaired() {
        var answer = upload(TWO_SEATS_WITH_ONE_GUID);
        assertThat(answer.statusCode()).isEqualTo(201);
        var plan = Http.json(answer);
        assertThat(plan.getInt("seats")).isEqualTo(2);
        assertThat(plan.getJsonArray("repairs").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .anyMatch(repair -> repair.contains("guid"));
    }

    @Test
    void a_refused_plan_names_the_place_in_the_file() {
        var answer = upload(TWO_SEATS_WITH_ONE_GUID.replace("\"All\"}\n", "\"Gold\"}\n"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(errors(answer))
                .extracting(error -> error.getString("field"))
                .containsExactly("zones[0].rows[0].seats[1].category");
    }

    @Test
    void what_is_no_plan_at_all_is_refused_too() {
        for (var nonsense : List.of("", "[]", "{}", "null", "{\"zones\":", "\u0000", "1e400")) {
            assertThat(upload(nonsense).statusCode()).as(nonsense).isEqualTo(400);
        }
    }

    @Test
    void wishes_that_no_venue_could_grant_name_their_field() {
        var path = "/api/operator/venues/" + venue + "/seatplans/generated";
        assertThat(
                        errors(
                                operator.post(
                                        path,
                                        "{\"name\":\"X\",\"kind\":\"THEATRE\",\"capacity\":300,\"standing\":5}")))
                .extracting(error -> error.getString("field"))
                .containsExactly("standing");
        assertThat(
                        errors(
                                operator.post(
                                        path,
                                        "{\"name\":\"X\",\"kind\":\"CAVE\",\"capacity\":300000}")))
                .extracting(error -> error.getString("field"))
                .containsExactly("kind");
    }

    @Test
    void two_plans_of_one_name_at_one_time_become_two_revisions() {
        var both =
                IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> catalogue.plan(venue, "THEATRE", 300, 0)))
                        .toList();
        assertThat(both.stream().map(plan -> plan.join().getInt("revision")))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    private HttpResponse<String> upload(String plan) {
        return operator.post("/api/operator/venues/" + venue + "/seatplans?name=Club", plan);
    }

    private String drawing(JsonObject plan) {
        return operator.get("/api/operator/seatplans/" + plan.getString("id") + "/drawing").body();
    }

    private static List<PlanSeat> storedSeats(JsonObject plan) throws SQLException {
        try (var database = TheDatabase.connect();
                var select =
                        database.prepareStatement(
                                "select * from seat where seat_plan_id = ? order by ordinal")) {
            select.setLong(1, SeatPlanId.of(plan.getString("id")).value());
            try (var rows = select.executeQuery()) {
                var seats = new ArrayList<PlanSeat>();
                while (rows.next()) {
                    seats.add(seat(rows));
                }
                return seats;
            }
        }
    }

    private static PlanSeat seat(ResultSet row) throws SQLException {
        return new PlanSeat(
                row.getInt("ordinal"),
                row.getInt("section"),
                row.getString("row_label"),
                row.getString("seat_label"),
                row.getFloat("x"),
                row.getFloat("y"),
                row.getString("category"),
                row.getBoolean("accessible"),
                row.getBoolean("aisle_after"),
                row.getString("note"),
                row.getBoolean("restricted_view"));
    }

    private static List<JsonObject> errors(HttpResponse<String> answer) {
        return Http.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class);
    }
}
