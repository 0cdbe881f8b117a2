package org.rushline.seatplan.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.shape.Polygon;

class PlanGeneratorTest {

    record Wish(PlanKind kind, int capacity, int standing) {
        PlanLayout plan() {
            return PlanGenerator.generate(kind, "A venue", capacity, standing);
        }
    }

    /** Small venues more often than large ones: they are quicker, and odder. */
    @Provide
    Arbitrary<Wish> wishes() {
        var capacities =
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.integers().between(20, 200)),
                        Tuple.of(5, Arbitraries.integers().between(200, 3_000)),
                        Tuple.of(4, Arbitraries.integers().between(3_000, 30_000)),
                        Tuple.of(1, Arbitraries.integers().between(30_000, 100_000)));
        return Combinators.combine(
                        Arbitraries.of(PlanKind.class),
                        capacities,
                        Arbitraries.of(0.0, 0.0, 0.1, 0.33, 0.5, 0.8, 1.0))
                .as(PlanGeneratorTest::wish);
    }

    private static Wish wish(PlanKind kind, int capacity, double share) {
        return switch (kind) {
            case STADIUM -> new Wish(kind, capacity, (int) (capacity * Math.min(0.5, share)));
            case THEATRE -> new Wish(kind, capacity, 0);
            case ARENA -> new Wish(kind, capacity, (int) (capacity * share));
        };
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void exactly_the_places_asked_for(@ForAll("wishes") Wish wish) {
        var plan = wish.plan(); // the layout itself refuses repeated labels and gaps in ordinals
        assertThat(plan.capacity()).isEqualTo(wish.capacity());
        assertThat(plan.capacity() - plan.seats()).isEqualTo(wish.standing());
        assertThat(plan.everySeat().mapToInt(PlanSeat::ordinal).toArray())
                .isEqualTo(IntStream.range(0, wish.capacity()).toArray());
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void every_category_is_somebodys(@ForAll("wishes") Wish wish) {
        var plan = wish.plan();
        var used = plan.everySeat().map(PlanSeat::category).collect(Collectors.toSet());
        assertThat(plan.categories())
                .extracting(SeatCategory::name)
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void nobody_sits_on_anybody(@ForAll("wishes") Wish wish) {
        assertThat(closest(wish.plan())).isGreaterThan(0.48 * Filling.UNITS_PER_METRE);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void seats_lie_in_their_sections_and_sections_in_the_plan(@ForAll("wishes") Wish wish) {
        var plan = wish.plan();
        for (var section : plan.sections()) {
            assertThat(section.seats().stream().allMatch(seat -> liesIn(section, seat))).isTrue();
            assertThat(section.outline())
                    .allMatch(point -> point.x() > 0 && point.x() < plan.width())
                    .allMatch(point -> point.y() > 0 && point.y() < plan.height());
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void no_section_reaches_into_another(@ForAll("wishes") Wish wish) {
        var sections = wish.plan().sections();
        for (var section : sections) {
            for (var other : sections) {
                assertThat(section.equals(other) || !reachesInto(section, other))
                        .as("%s and %s", section.name(), other.name())
                        .isTrue();
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void its_stage_is_in_the_plan_and_nobody_sits_or_stands_on_it(@ForAll("wishes") Wish wish) {
        var plan = wish.plan();
        var stage = plan.scenery().outline();
        assertThat(stage)
                .hasSizeGreaterThan(3)
                .allMatch(point -> point.x() > 0 && point.x() < plan.width())
                .allMatch(point -> point.y() > 0 && point.y() < plan.height());
        for (var section : plan.sections()) {
            assertThat(section.outline())
                    .noneMatch(point -> Polygon.contains(stage, point.x(), point.y()));
            assertThat(stage).noneMatch(p -> Polygon.contains(section.outline(), p.x(), p.y()));
        }
    }

    @Example
    void the_floor_of_a_large_arena_keeps_clear_of_its_tiers() {
        for (int capacity = 20_000; capacity <= 100_000; capacity += 10_111) {
            no_section_reaches_into_another(new Wish(PlanKind.ARENA, capacity, 0));
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void somewhat_less_than_one_seat_in_a_hundred_is_accessible(@ForAll("wishes") Wish wish) {
        var plan = wish.plan();
        var accessible = plan.everySeat().filter(PlanSeat::accessible).count();
        assertThat(accessible).isBetween(plan.seats() / 200L, 2 + plan.seats() / 100L);
    }

    @Example
    void the_smallest_and_the_largest() {
        for (var kind : PlanKind.values()) {
            exactly_the_places_asked_for(new Wish(kind, PlanGenerator.MIN_CAPACITY, 0));
            exactly_the_places_asked_for(new Wish(kind, PlanGenerator.MAX_CAPACITY, 0));
        }
    }

    @Example
    void every_small_house() {
        for (int capacity = PlanGenerator.MIN_CAPACITY; capacity < 300; capacity++) {
            for (var kind : PlanKind.values()) {
                for (var share : List.of(0.0, 0.3, 1.0)) {
                    var wish = wish(kind, capacity, share);
                    exactly_the_places_asked_for(wish);
                    no_section_reaches_into_another(wish);
                    every_category_is_somebodys(wish);
                    nobody_sits_on_anybody(wish);
                    its_stage_is_in_the_plan_and_nobody_sits_or_stands_on_it(wish);
                }
            }
        }
    }

    @Example
    void the_same_question_has_the_same_answer() {
        var wish = new Wish(PlanKind.ARENA, 5_000, 700);
        assertThat(wish.plan()).isEqualTo(wish.plan());
    }

    @Example
    void a_theatres_rows_are_letters_without_i_and_o() {
        var rows =
                new Wish(PlanKind.THEATRE, 2_000, 0)
                        .plan().sections().get(0).seats().stream().map(PlanSeat::row).distinct();
        assertThat(rows.toList())
                .startsWith("A", "B", "C", "D", "E", "F", "G", "H", "J")
                .doesNotContain("I", "O");
        assertThat(List.of(RowLabels.letters(23), RowLabels.letters(24), RowLabels.letters(48)))
                .containsExactly("Z", "AA", "BA");
    }

    @Example
    void impossible_wishes_are_refused() {
        assertThatThrownBy(() -> new Wish(PlanKind.STADIUM, 19, 0).plan())
                .isInstanceOf(InvalidFields.class)
                .hasMessageStartingWith("capacity");
        assertThatThrownBy(() -> new Wish(PlanKind.THEATRE, 200, 1).plan())
                .isInstanceOf(InvalidFields.class)
                .hasMessageStartingWith("standing");
    }

    private static boolean liesIn(PlanSection section, PlanSeat seat) {
        return Polygon.contains(section.outline(), seat.x(), seat.y());
    }

    private static boolean reachesInto(PlanSection section, PlanSection other) {
        return section.outline().stream()
                .anyMatch(point -> Polygon.contains(other.outline(), point.x(), point.y()));
    }

    /** Distance of the two nearest seats, by a grid of half metres. */
    private static double closest(PlanLayout plan) {
        record Cell(int x, int y) {}
        var size = Filling.UNITS_PER_METRE / 2;
        var cells = new HashMap<Cell, List<PlanSeat>>();
        var closest = Double.MAX_VALUE;
        for (var seat : plan.everySeat().filter(seat -> seat.row() != null).toList()) {
            var x = (int) (seat.x() / size);
            var y = (int) (seat.y() / size);
            for (int i = 0; i < 9; i++) {
                for (var other :
                        cells.getOrDefault(new Cell(x - 1 + i % 3, y - 1 + i / 3), List.of())) {
                    closest =
                            Math.min(
                                    closest,
                                    Math.hypot(seat.x() - other.x(), seat.y() - other.y()));
                }
            }
            cells.computeIfAbsent(new Cell(x, y), cell -> new ArrayList<>()).add(seat);
        }
        return closest;
    }
}
