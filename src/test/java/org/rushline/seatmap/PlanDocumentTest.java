package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.seatplan.Decoration;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.Scenery;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.generator.PlanGenerator;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.seatplan.shape.Point;

class PlanDocumentTest {

    private static final List<Point> SQUARE =
            List.of(new Point(0, 0), new Point(100, 0), new Point(100, 50));

    private static final PlanLayout HOUSE =
            new PlanBuilder()
                    .section("Stalls", "Ground", SQUARE)
                    .seat("A", "1", 10, 5, "Best", false, false)
                    .seat("A", "2", 20, 5, "Best", true, true)
                    .note("Pillar")
                    .seat("A", "3", 35, 6, "Good", false, true)
                    .seat("B", "1", 10, 15, "Good", false, true)
                    .standing("Arena", "", SQUARE, "Good", 40)
                    .build(
                            "House",
                            100,
                            50,
                            Stage.STAGE,
                            List.of(
                                    new SeatCategory("Best", "#aa0000"),
                                    new SeatCategory("Good", "#00aa00")));

    private final JsonObject plan = read(HOUSE);
    private final JsonArray sections = plan.getJsonArray("sections");

    @Test
    void the_longer_side_is_as_long_as_the_grid() {
        assertThat(plan.getString("id")).startsWith("spl_");
        assertThat(plan.getInt("width")).isEqualTo(32_767);
        assertThat(plan.getInt("height")).isEqualTo(16_384);
        assertThat(plan.getInt("places")).isEqualTo(44);
        assertThat(plan.getString("stage")).isEqualTo("STAGE");
    }

    @Test
    void a_row_tells_its_seats_in_columns() {
        var row = sections.getJsonObject(0).getJsonArray("rows").getJsonObject(0);
        assertThat(row.getString("name")).isEqualTo("A");
        assertThat(row.getJsonArray("labels").toString()).isEqualTo("[\"1\",\"2\",\"3\"]");
        assertThat(numbers(row, "x")).containsExactly(3277, 3276, 4915); // 10, +10, +15
        assertThat(numbers(row, "y")).containsExactly(1638, 0, 328);
        assertThat(numbers(row, "categories")).containsExactly(0, 2, 1, 1);
        assertThat(numbers(row, "accessible")).containsExactly(1);
        assertThat(row.getJsonObject("notes").toString()).isEqualTo("{\"Pillar\":[1]}");
        var rows = sections.getJsonObject(0).getJsonArray("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.getJsonObject(1)).doesNotContainKey("notes");
    }

    @Test
    void a_standing_area_has_places_and_no_rows() {
        var arena = sections.getJsonObject(1);
        assertThat(arena.getBoolean("standing")).isTrue();
        assertThat(arena.getInt("firstOrdinal")).isEqualTo(4);
        assertThat(arena.getInt("places")).isEqualTo(40);
        assertThat(arena.getInt("category")).isEqualTo(1);
        assertThat(arena).doesNotContainKey("rows");
        assertThat(numbers(arena, "outline")).containsExactly(0, 0, 32_767, 0, 32_767, 16_384);
    }

    @Test
    void every_seat_of_a_stadium_is_where_the_plan_has_it() {
        var layout = PlanGenerator.generate(PlanKind.STADIUM, "Bowl", 20_000, 0);
        var scale = 32_767 / Math.max(layout.width(), layout.height());
        var drawn = new ArrayList<List<Integer>>();
        for (var section : read(layout).getJsonArray("sections").getValuesAs(JsonObject.class)) {
            for (var row : section.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                addTo(drawn, numbers(row, "x"), numbers(row, "y"));
            }
        }
        var meant =
                layout.everySeat()
                        .map(s -> List.of(Math.round(s.x() * scale), Math.round(s.y() * scale)))
                        .toList();
        assertThat(drawn).isEqualTo(meant);
    }

    @Test
    void the_stage_and_what_one_finds_ones_way_by_are_on_the_grid() {
        var bar =
                new Decoration(
                        SQUARE,
                        "#cbeeb3",
                        null,
                        new Decoration.Caption("Bar", new Point(50, 25), 5, 90));
        var word =
                new Decoration(
                        List.of(),
                        null,
                        null,
                        new Decoration.Caption("Exit", new Point(0, 0), 5, 0));
        var scenery = new Scenery(Stage.STAGE, SQUARE, new Point(50, 10), List.of(bar, word));
        var house =
                read(
                        new PlanLayout(
                                HOUSE.name(),
                                HOUSE.width(),
                                HOUSE.height(),
                                scenery,
                                HOUSE.categories(),
                                HOUSE.sections()));
        assertThat(numbers(house, "stageOutline")).containsExactly(0, 0, 32_767, 0, 32_767, 16_384);
        assertThat(numbers(house, "focus")).containsExactly(16_384, 3_277);
        assertThat(house.getJsonArray("decorations").toString())
                .isEqualTo(
                        "[{\"outline\":[0,0,32767,0,32767,16384],\"colour\":\"#cbeeb3\",\"caption\":"
                                + "{\"text\":\"Bar\",\"x\":16384,\"y\":8192,\"size\":1638,\"rotation\":90}},"
                                + "{\"outline\":[],\"caption\":{\"text\":\"Exit\",\"x\":0,\"y\":0,\"size\":1638,"
                                + "\"rotation\":0}}]");
    }

    @Test
    void a_restricted_view_is_known_even_without_a_note_of_its_own() {
        var house =
                read(
                        new PlanBuilder()
                                .section("Stalls", "", SQUARE)
                                .seat("A", "1", 10, 5, "Best", false, false)
                                .seat("A", "2", 20, 5, "Best", false, true)
                                .note(null, true)
                                .build("H", 100, 50, Stage.NONE, HOUSE.categories()));
        var row =
                house.getJsonArray("sections")
                        .getJsonObject(0)
                        .getJsonArray("rows")
                        .getJsonObject(0);
        assertThat(numbers(row, "restrictedView")).containsExactly(1);
        assertThat(row.getJsonObject("notes").toString()).isEqualTo("{\"Restricted view\":[1]}");
        assertThat(house.getJsonArray("stageOutline")).isEmpty();
    }

    private static void addTo(List<List<Integer>> drawn, List<Integer> xs, List<Integer> ys) {
        var x = 0;
        var y = 0;
        for (var at = 0; at < xs.size(); at++) {
            x += xs.get(at);
            y += ys.get(at);
            drawn.add(List.of(x, y));
        }
    }

    private static List<Integer> numbers(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonNumber::intValue);
    }

    private static JsonObject read(PlanLayout layout) {
        var bytes = PlanDocument.of(new SeatPlanId(7), layout);
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }
}
