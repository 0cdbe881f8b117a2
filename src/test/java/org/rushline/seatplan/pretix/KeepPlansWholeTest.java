package org.rushline.seatplan.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.seatplan.Decoration;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

class KeepPlansWholeTest {

    private static final String SEAT = "{'category': 'Blue', 'seat_number': '1'}";

    private final ImportedPlan whole = WholePlan.read();

    @Test
    void a_stage_has_its_own_shape_and_the_point_that_everybody_looks_at() {
        var scenery = whole.layout().scenery();
        assertThat(scenery.stage()).isEqualTo(Stage.STAGE);
        assertThat(scenery.outline())
                .containsExactly(
                        new Point(200f, 20f),
                        new Point(400f, 20f),
                        new Point(360f, 80f),
                        new Point(240f, 80f));
        assertThat(scenery.focus()).isEqualTo(new Point(300f, 70f));
    }

    @Test
    void areas_of_every_shape_are_decorations() {
        var decorations = whole.layout().scenery().decorations();
        assertThat(decorations)
                .extracting(decoration -> decoration.outline().size())
                .containsExactly(4, 48, 48, 0, 4);
        assertThat(decorations)
                .extracting(d -> d.caption() == null ? null : d.caption().text())
                .containsExactly("Bar", null, null, "Entrance", "Lift");
        assertThat(decorations)
                .extracting(Decoration::colour)
                .containsExactly("#cbeeb3", "#ff0000", null, null, null);
        assertThat(decorations)
                .extracting(Decoration::border)
                .containsExactly("#ffffff", null, "#00ff00", null, null);
        assertThat(decorations.get(3).caption().middle()).isEqualTo(new Point(310f, 490f));
    }

    @Test
    void what_is_turned_stands_where_its_editor_shows_it() {
        var bar = whole.layout().scenery().decorations().get(0);
        assertThat(bar.outline()) // a quarter turn around its position, which is its first corner
                .extracting(Point::x, Point::y)
                .containsExactly(tuple(50, 400), tuple(50, 460), tuple(30, 460), tuple(30, 400));
        assertThat(bar.caption().rotation()).isEqualTo(90f);
        assertThat(bar.caption().size()).isEqualTo(12f);
    }

    @Test
    void wheelchairs_notes_and_views_are_kept() {
        var seats = section("Balcony").seats();
        assertThat(seats).extracting(PlanSeat::accessible).containsExactly(true, false, false);
        assertThat(seats)
                .extracting(PlanSeat::note)
                .containsExactly(null, "A pillar", "Restricted view");
        assertThat(seats).extracting(PlanSeat::restrictedView).containsExactly(false, true, true);
    }

    @Test
    void zones_within_a_zone_are_its_sections() {
        assertThat(whole.layout().sections())
                .extracting(PlanSection::name)
                .containsExactly("Dance floor", "Balcony");
        assertThat(whole.layout().sections()).extracting(PlanSection::zone).containsOnly("House");
        assertThat(section("Balcony").seats().get(0))
                .extracting(PlanSeat::x, PlanSeat::y)
                .containsExactly(210f, 300f);
    }

    @Test
    void categories_without_a_seat_are_kept() {
        assertThat(whole.layout().categories())
                .extracting(SeatCategory::name)
                .containsExactly("Seats", "Pit", "NOT AVAILABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'standing': 25 | 25",
                "'standing': true, 'capacity': 30 | 30",
                "'capacity': 7 | 7"
            })
    void people_stand_in_an_area_that_says_so(String members, int places) {
        var plan = PretixFile.read(withArea(members + ", 'category': 'Blue'"));
        assertThat(plan.layout().capacity() - plan.layout().seats()).isEqualTo(places);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'standing': true", "'standing': false, 'capacity': 30"})
    void an_area_of_which_nobody_knows_who_stands_there_is_drawn_and_that_is_said(String members) {
        var plan = PretixFile.read(withArea(members));
        assertThat(plan.layout().seats()).isEqualTo(plan.layout().capacity());
        assertThat(plan.layout().scenery().decorations()).hasSize(1);
        assertThat(plan.repairs()).anyMatch(repair -> repair.contains("only shown: zones[0]"));
    }

    @ParameterizedTest
    @CsvSource({"Stage, STAGE", "BÜHNE, STAGE", "Pitch, PITCH"})
    void an_area_that_is_called_a_stage_is_the_stage_and_that_is_said(String name, Stage stage) {
        var plan = PretixFile.read(withArea("'text': {'text': '" + name + "'}"));
        assertThat(plan.layout().stage()).isEqualTo(stage);
        assertThat(plan.layout().scenery().outline()).hasSize(4);
        assertThat(plan.layout().scenery().decorations()).isEmpty();
        assertThat(plan.repairs()).anyMatch(repair -> repair.contains("name of a stage"));
    }

    @Test
    void whoever_says_that_there_is_no_stage_gets_none() {
        var plan =
                PretixFile.read(
                        withArea("'text': 'Stage'").replaceFirst("\\{", "{'stage': 'none',"));
        assertThat(plan.layout().stage()).isEqualTo(Stage.NONE);
        assertThat(plan.layout().scenery().decorations()).hasSize(1);
    }

    @Test
    void a_stage_of_which_only_the_kind_is_known_is_put_before_the_seats() {
        for (var stage : List.of("'stage'", "{'kind': 'STAGE'}", "{}")) {
            var plan =
                    PretixFile.read(
                            PretixFile.with(SEAT).replaceFirst("\\{", "{'stage': " + stage + ","));
            assertThat(plan.layout().stage()).isEqualTo(Stage.STAGE);
            assertThat(plan.layout().scenery().outline()).hasSizeGreaterThan(3);
        }
    }

    @Test
    void a_kind_of_stage_that_nobody_knows_is_said() {
        var plan =
                PretixFile.read(
                        PretixFile.with(SEAT).replaceFirst("\\{", "{'stage': 'IN THE ROUND',"));
        assertThat(plan.layout().stage()).isEqualTo(Stage.NONE);
        assertThat(plan.repairs()).contains("Left out, since its value means nothing here: stage.");
    }

    @Test
    void decorations_have_limits_and_what_is_beyond_is_counted() {
        var area = "{'shape': 'circle', 'circle': {'radius': 2}},";
        var plan =
                PretixFile.read(
                        withArea("").replace("'areas': [", "'areas': [" + area.repeat(600)));
        assertThat(plan.layout().scenery().decorations().size()).isBetween(400, 500);
        assertThat(plan.repairs()).anyMatch(repair -> repair.contains("more than a plan can show"));
        var far = PretixFile.read(withArea("'position': {'x': 900000, 'y': 0}"));
        assertThat(far.layout().width()).isLessThan(1_000);
        assertThat(far.repairs()).anyMatch(repair -> repair.contains("too far from the seats"));
    }

    @Test
    void what_a_shape_does_not_use_and_what_has_no_seats_is_said() {
        var plan =
                PretixFile.read(
                        withArea(
                                        "'circle': {'radius': 9}, 'polygon': {'points': [{'x': 1, 'y': 1}]}")
                                .replace(
                                        "'rows': [",
                                        "'zones': [{'name': 'Empty'}], 'rows': [{'row_number': 'Z'},"));
        assertThat(plan.repairs())
                .anyMatch(repair -> repair.endsWith("zones[0].areas[0].circle."))
                .anyMatch(repair -> repair.endsWith("zones[0].areas[0].polygon."))
                .anyMatch(repair -> repair.endsWith("left out: zones[0].rows[0]."))
                .anyMatch(repair -> repair.endsWith("left out: zones[0].zones[0]."));
        assertThat(plan.layout().scenery().decorations().get(0).outline()).hasSize(4);
    }

    @Test
    void thousands_of_unknown_members_are_told_in_few_sentences() {
        var seats = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            seats.append("{'category': 'Blue', 'seat_number': '")
                    .append(i)
                    .append("', 'uuid': 'u', 'x")
                    .append(i)
                    .append("': 1},");
        }
        seats.setLength(seats.length() - 1);
        var repairs = PretixFile.read(PretixFile.with(seats.toString())).repairs();
        assertThat(repairs).hasSizeLessThan(50);
        assertThat(repairs)
                .contains(
                        "Left out 3,000 times, since plans here do not have it: zones[].rows[].seats[].uuid;"
                                + " the first is zones[0].rows[0].seats[0].uuid.",
                        "Left out: 2,961 other members.");
    }

    private static Tuple tuple(float x, float y) {
        return Tuple.tuple(x, y);
    }

    private PlanSection section(String name) {
        return whole.layout().sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String withArea(String members) {
        var area =
                "'areas': [{'shape': 'rectangle', 'rectangle': {'width': 50, 'height': 40} "
                        + (members.isEmpty() ? "" : ",")
                        + members
                        + "}],";
        return PretixFile.with(SEAT).replace("'name': 'Hall',", "'name': 'Hall', " + area);
    }
}
