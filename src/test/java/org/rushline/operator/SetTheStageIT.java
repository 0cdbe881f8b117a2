package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.seatplan.pretix.WholePlan;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

/**
 * What a plan shows besides its seats: kept from the file, set by operators, guessed if nobody
 * says.
 */
@ArquillianTest
class SetTheStageIT {

    private static final String STAGE =
            """
            {"kind": "STAGE", "ellipse": {"x": 400, "y": 60, "width": 200, "height": 80}}""";

    private final Catalogue catalogue = new Catalogue();
    private final Http operator = catalogue.operator();
    private final String venue = catalogue.venue("Stages");

    @Test
    void what_was_uploaded_and_understood_is_there_again() {
        var plan = uploaded();
        var stored = Http.json(operator.get(path(plan)));
        var document = document(plan);

        assertThat(stored.getJsonObject("stage").getString("kind")).isEqualTo("STAGE");
        assertThat(stored.getJsonObject("stage").getJsonArray("outline")).hasSize(4);
        assertThat(stored.getJsonObject("stage").getJsonObject("focus").getInt("y")).isEqualTo(70);
        assertThat(stored.getInt("decorations")).isEqualTo(5);

        assertThat(names(document.getJsonArray("categories")))
                .containsExactly("Seats", "Pit", "NOT AVAILABLE");
        assertThat(numbers(document, "stageOutline")).hasSize(8);
        assertThat(numbers(document, "focus")).containsExactly(onGrid(300), onGrid(70));
        assertThat(document.getJsonArray("decorations").getValuesAs(JsonObject.class))
                .filteredOn(decoration -> decoration.containsKey("caption"))
                .extracting(decoration -> decoration.getJsonObject("caption").getString("text"))
                .containsExactly("Bar", "Entrance", "Lift");
        var sections = document.getJsonArray("sections");
        assertThat(names(sections)).containsExactly("Dance floor", "Balcony");
        assertThat(sections.getJsonObject(0).getBoolean("standing")).isTrue();
        assertThat(sections.getJsonObject(0).getInt("places")).isEqualTo(40);
        var row = sections.getJsonObject(1).getJsonArray("rows").getJsonObject(0);
        assertThat(numbers(row, "accessible")).containsExactly(0);
        assertThat(numbers(row, "restrictedView")).containsExactly(1, 2);
        assertThat(row.getJsonObject("notes").keySet())
                .containsExactly("A pillar", "Restricted view");
    }

    @Test
    void what_is_not_kept_is_said() {
        assertThat(uploaded().getJsonArray("repairs").getValuesAs(JsonString::getString))
                .anyMatch(repair -> repair.contains("seats[0].uuid"))
                .anyMatch(repair -> repair.contains("rows[0].row_number_position"))
                .anyMatch(repair -> repair.contains("seats[2].accessible"));
    }

    @Test
    void a_stage_is_set_in_the_next_revision_and_events_keep_theirs() {
        var plan = uploaded();
        var night = catalogue.event(Catalogue.eventDetails("Night", plan).build());
        var revised = set(plan, STAGE);
        assertThat(revised.getInt("revision")).isEqualTo(2);
        assertThat(revised.getInt("places")).isEqualTo(plan.getInt("places"));
        assertThat(revised.getJsonObject("stage").getJsonArray("outline")).hasSize(48);
        assertThat(revised.getJsonObject("stage").getJsonObject("focus").getInt("x"))
                .isEqualTo(400);
        assertThat(revised.getInt("decorations")).isEqualTo(5);
        assertThat(document(revised).getJsonArray("sections"))
                .isEqualTo(document(plan).getJsonArray("sections"));
        var event = Http.json(operator.get("/api/operator/events/" + night));
        assertThat(event.getString("seatPlanId")).isEqualTo(plan.getString("id"));
        assertThat(Http.json(operator.get(path(plan))).getJsonObject("stage"))
                .isEqualTo(plan.getJsonObject("stage"));
    }

    @Test
    void whoever_edits_an_older_revision_would_undo_a_newer_one_and_may_not() {
        var plan = uploaded();
        var newest = set(plan, STAGE);
        var answer = operator.post(path(plan) + "/stage", STAGE);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Http.json(answer).getString("type")).endsWith("/newer-revision");
        assertThat(Http.json(answer).getString("newest")).isEqualTo(newest.getString("id"));
    }

    @Test
    void what_was_read_can_be_sent_back() {
        var plan = uploaded();
        var again = set(plan, plan.getJsonObject("stage").toString());
        assertThat(again.getJsonObject("stage")).isEqualTo(plan.getJsonObject("stage"));
        var none = set(again, "{\"kind\": \"NONE\"}");
        assertThat(set(none, none.getJsonObject("stage").toString()).getJsonObject("stage"))
                .isEqualTo(none.getJsonObject("stage"));
    }

    @Test
    void a_stage_of_five_hundred_corners_can_be_sent_back_too() {
        var corner = "{\"x\": 412.4999694824219, \"y\": 81.4999694824219},";
        var stage = "{\"kind\": \"STAGE\", \"outline\": [" + corner.repeat(499);
        var plan = set(uploaded(), stage + "{\"x\": 1, \"y\": 2}]}");
        assertThat(set(plan, plan.getJsonObject("stage").toString()).getInt("revision"))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | kind",
                "{\"kind\": \"ROUND\"} | kind",
                "{\"kind\": \"STAGE\", \"outline\": [{\"x\": 1, \"y\": 2}]} | outline",
                "{\"kind\": \"STAGE\", \"focus\": {\"x\": 1}} | focus.y",
                "{\"kind\": \"STAGE\", \"focus\": {\"x\": 1e300, \"y\": 0}} | focus.x",
                "{\"kind\": \"STAGE\", \"rectangle\": {\"x\": 1, \"y\": 0, \"width\": 0, \"height\": 9}} | rectangle.width",
                "{\"kind\": \"STAGE\", \"ellipse\": {\"x\": 1, \"y\": 0, \"width\": 9, \"height\": 9}, \"rectangle\": {\"x\": 1, \"y\": 0, \"width\": 9, \"height\": 9}} | ellipse",
                "{\"kind\": \"NONE\", \"ellipse\": {\"x\": 1, \"y\": 0, \"width\": 9, \"height\": 9}} | kind"
            })
    void a_stage_that_cannot_be_names_its_field(String stage, String field) {
        var plan = uploaded();
        var answer = operator.post(path(plan) + "/stage", stage);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Http.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .contains(field);
        assertThat(Http.json(operator.get(path(plan))).getInt("revision")).isEqualTo(1);
    }

    @Test
    void a_plan_from_before_is_read_as_if_its_stage_had_been_stored() throws SQLException {
        for (var kind : List.of("ARENA", "STADIUM", "THEATRE")) {
            var plan = catalogue.plan(venue, kind, 500, kind.equals("ARENA") ? 200 : 0);
            change("update seat_plan set scenery = null where id = ", plan);
            assertThat(Http.json(operator.get(path(plan))).getJsonObject("stage"))
                    .isEqualTo(plan.getJsonObject("stage"));
            assertThat(numbers(document(plan), "stageOutline")).hasSizeGreaterThan(7);
        }
    }

    @Test
    void the_database_refuses_a_stage_that_is_none_and_a_view_of_which_nobody_is_told() {
        var plan = uploaded();
        for (var wrong :
                Stream.of("'{}'", "scenery - 'focus'", "scenery || '{\"stage\": \"PITCH\"}'")
                        .map(
                                scenery ->
                                        "update seat_plan set scenery = "
                                                + scenery
                                                + " where id = ")
                        .toList()) {
            assertThatThrownBy(() -> change(wrong, plan)).hasMessageContaining("seat_plan_scenery");
        }
        assertThatThrownBy(
                        () ->
                                change(
                                        "update seat set note = null where restricted_view"
                                                + " and seat_plan_id = ",
                                        plan))
                .hasMessageContaining("seat_restricted_view_said");
    }

    private JsonObject uploaded() {
        var file = WholePlan.FILE.replace('\'', '"');
        var answer =
                operator.post(
                        "/api/operator/venues/" + catalogue.venue("Whole") + "/seatplans", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    private JsonObject set(JsonObject plan, String stage) {
        HttpResponse<String> answer = operator.post(path(plan) + "/stage", stage);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var revised = Http.json(answer);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(path(revised));
        return revised;
    }

    private JsonObject document(JsonObject plan) {
        return Http.json(operator.get(path(plan) + "/document"));
    }

    private static String path(JsonObject plan) {
        return "/api/operator/seatplans/" + plan.getString("id");
    }

    private static int onGrid(double units) {
        return (int) Math.round(units * 32_767 / 600);
    }

    private static List<String> names(JsonArray things) {
        return things.getValuesAs(JsonObject.class).stream()
                .map(thing -> thing.getString("name"))
                .toList();
    }

    private static List<Integer> numbers(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonNumber::intValue);
    }

    private static void change(String sql, JsonObject plan) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(sql + SeatPlanId.of(plan.getString("id")).value());
        }
    }
}
