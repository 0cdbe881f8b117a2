package org.rushline.seatplan.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.problem.InvalidFields;

class RefusedPlansTest {

    private static final String SEAT = "zones[0].rows[0].seats[0]";

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1000001", "'12'", "true", "[]", "null"})
    void a_position_must_be_a_sensible_number(String x) {
        var refusal =
                refusal(PretixFile.with("{'category': 'Blue', 'position': {'x': " + x + "}}"));
        assertThat(refusal.field()).isEqualTo(SEAT + ".position.x");
        assertThat(refusal.reason()).startsWith("must be").endsWith("(line 3)");
    }

    @Test
    void a_category_must_be_one_of_the_plans() {
        var refusal = refusal(PretixFile.with("{'category': 'Green'}"));
        assertThat(refusal.field()).isEqualTo(SEAT + ".category");
        assertThat(refusal.reason())
                .isEqualTo("is not among the plan's categories: Green (line 3)");
    }

    @Test
    void a_category_must_not_be_missing() {
        assertThat(refusal(PretixFile.with("{}")).reason())
                .isEqualTo("must not be missing (line 3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{'zones': []}", "{'zones': [{'rows': [null]}]}"})
    void a_plan_without_seats_is_none(String plan) {
        assertThat(refusal(plan).reason()).startsWith("have no seats. A seat plan is JSON");
    }

    @Test
    void what_is_not_json_is_refused_with_line_and_column() {
        var refusal = refusal("{'zones': [\n  {'rows': [}");
        assertThat(refusal.field()).isEqualTo("zones[0].rows");
        assertThat(refusal.reason()).startsWith("is not JSON at line 2, column 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "{'zones': [", "[]", "7", "{} {}", "{'a': 'b", "\u0000"})
    void half_documents_and_other_documents_are_refused(String plan) {
        refusal(plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row;seat;price",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "PK\u0003\u0004",
                "['A1', 'A2']",
                "{'venue': 'Hall', 'seats': [{'label': 'A1'}]}"
            })
    void who_sends_another_format_is_told_which_one_is_wanted(String file) {
        assertThat(refusal(file).field()).isIn("plan", "zones");
        assertThat(refusal(file).reason())
                .contains("JSON in UTF-8", "pretix", "`categories`", "`zones`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zones", "categories", "name", "whatever"})
    void a_member_that_is_there_twice_is_refused(String name) {
        var twice = "{'%1$s': null, 'size': {}, '%1$s': null}".formatted(name);
        assertThat(refusal(twice).field()).isEqualTo(name);
        assertThat(refusal(twice).reason()).isEqualTo("is there twice (line 1)");
    }

    @Test
    void what_everybody_would_look_at_must_be_near() {
        var far =
                PretixFile.with("{'category': 'Blue'}")
                        .replaceFirst(
                                "\\{",
                                "{'size': {'width': 100, 'height': 100}, 'stage': {'focus': {'x': 9000, 'y': 0}},");
        assertThat(refusal(far).field()).isEqualTo("stage.focus");
        var shapeless = far.replace("'focus': {'x': 9000, 'y': 0}", "'shape': 'star'");
        assertThat(refusal(shapeless).field()).isEqualTo("stage.shape");
    }

    @Test
    void an_object_of_thousands_of_members_is_refused() {
        var many = new StringBuilder("{");
        for (int i = 0; i < 1_001; i++) {
            many.append("'k").append(i).append("': 1,");
        }
        assertThat(refusal(many + "'a': 1}").reason()).startsWith("is one of more than 1000");
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThat(refusal(new Repeated("{\"name\": \"", (byte) 0xC3, 5)).reason())
                .contains("UTF-8");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(refusal("{'x': " + "[".repeat(100_000)).reason())
                .startsWith("is nested more than 32 levels deep");
    }

    @Test
    void long_texts_are_refused() {
        assertThat(refusal("{'name': '" + "n".repeat(1_001) + "'}").reason())
                .startsWith("is longer than 1000 characters");
    }

    @Test
    void more_than_twenty_megabytes_are_not_read() {
        var endless = new Repeated("{", (byte) ' ', Long.MAX_VALUE);
        assertThat(refusal(endless).reason()).isEqualTo("is larger than 20 MB");
        assertThat(endless.read).isLessThan(21 << 20);
    }

    @Test
    void more_than_two_hundred_thousand_seats_are_refused() {
        var seats = "{'category':'Blue'},".repeat(200_001) + "{}";
        assertThat(refusal(PretixFile.with(seats)).reason()).contains("200000");
    }

    @Test
    void standing_places_count_as_seats_do() {
        var area =
                "{'zones': [{'areas': [{'capacity': 200001, 'category': 'Blue', 'shape': 'circle',"
                        + " 'circle': {'radius': 9}}]}]}";
        assertThat(refusal(area).reason()).isEqualTo("have more than 200,000 seats: 200001");
    }

    @Test
    void polygons_have_a_limit_of_points() {
        var points = "{},".repeat(2_001) + "{}";
        assertThat(
                        refusal(
                                        "{'zones': [{'areas': [{'polygon': {'points': ["
                                                + points
                                                + "]}}]}]}")
                                .reason())
                .startsWith("has more than 2000 entries");
    }

    private static InvalidFields.FieldError refusal(String plan) {
        return only(catchThrowableOfType(InvalidFields.class, () -> PretixFile.read(plan)));
    }

    private static InvalidFields.FieldError refusal(InputStream plan) {
        return only(
                catchThrowableOfType(InvalidFields.class, () -> PretixPlanReader.read(plan, "")));
    }

    private static InvalidFields.FieldError only(InvalidFields problem) {
        assertThat(problem).isNotNull();
        assertThat(problem.errors()).hasSize(1);
        return problem.errors().get(0);
    }

    /** A beginning, then one byte again and again: what a compressed file can become. */
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static final class Repeated extends InputStream {
        private final byte[] start;
        private final byte then;
        private final long length;
        private long read;

        Repeated(String start, byte then, long more) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.then = then;
            this.length = more == Long.MAX_VALUE ? more : this.start.length + more;
        }

        @Override
        public int read() throws IOException {
            if (read == length) {
                return -1;
            }
            var next = read < start.length ? start[(int) read] : then;
            read++;
            return next & 0xFF;
        }
    }
}
