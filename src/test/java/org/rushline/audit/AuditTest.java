package org.rushline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {

    /**
     * Something wrong.
     *
     * @param check the name of the one check that must find it
     */
    record Violation(String check, String title, String sql) {

        static Violation of(String paragraph) {
            var lines = paragraph.split("\n", 2);
            var title = lines[0].substring("-- ".length());
            return new Violation(title.split(":")[0], title, lines[1]);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Violation> violations() {
        var paragraphs = HealthyWorld.text("violations.sql").strip().split("\n\n+");
        return Arrays.stream(paragraphs).map(Violation::of);
    }

    @Test
    void where_all_is_well_it_finds_nothing() throws SQLException {
        try (var world = new HealthyWorld()) {
            assertThat(world.violated(moment -> true, true)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("violations")
    void what_is_wrong_is_found_by_its_own_check_and_no_other(Violation violation)
            throws SQLException {
        var check = named(violation.check);
        Predicate<Moment> moments =
                moment -> moment == Moment.ALWAYS || check.moment() == Moment.SETTLED;
        try (var world = new HealthyWorld()) {
            world.change(violation.sql);
            assertThat(world.violated(moments, check.ledger())).containsExactly(check.name());
        }
    }

    @Test
    void every_check_has_found_something_here() {
        assertThat(violations().map(Violation::check))
                .containsAll(Checks.ALL.stream().map(Check::name).toList());
    }

    @Test
    void what_was_on_its_way_from_stripe_is_no_violation() throws SQLException {
        try (var world = new HealthyWorld()) {
            world.change("update stripe_intent set status = 'processing' where id = 'pi_1'");
            var before = world.ledger();
            world.change("update stripe_intent set status = 'succeeded' where id = 'pi_1'");
            var books = new ArrayDeque<>(List.of(before, world.ledger()));
            assertThat(world.audit().ledger(moment -> true, books::poll))
                    .noneMatch(Outcome::violated);
            assertThat(books).isEmpty();
        }
    }

    @Test
    void of_many_violations_the_first_are_shown_and_all_are_counted() throws SQLException {
        try (var world = new HealthyWorld()) {
            world.change(
                    """
                    alter table ticket drop constraint ticket_check, drop constraint ticket_kept_back;
                    update ticket set status = 'SOLD', booking_id = null where event_id = 9001 and ordinal > 12""");
            var found =
                    world.audit().tables(moment -> true).stream()
                            .filter(Outcome::violated)
                            .findFirst()
                            .orElseThrow();
            assertThat(found.count()).isEqualTo(27);
            assertThat(found.violations()).hasSize(20).contains("ticket=90013 booking=null");
        }
    }

    private static Check named(String name) {
        return Checks.ALL.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }
}
