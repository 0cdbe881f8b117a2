package org.rushline.seatchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.Scenery;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

/** Which of many free seats best available gives first. */
class NearestSeatsTest {

    @Provide
    Arbitrary<House> houses() {
        return House.plain();
    }

    @Provide
    Arbitrary<House> pillars() {
        return House.withPillars();
    }

    @Property(tries = 2000)
    void a_restricted_view_is_for_whoever_cannot_have_as_many_others(
            @ForAll("pillars") House house,
            @ForAll @IntRange(min = 1, max = 6) int quantity,
            @ForAll @IntRange(min = 1, max = 4) int spread,
            @ForAll Random random) {
        var others = house.stretches().stream().mapToInt(List::size).sum();
        choose(house, quantity, spread, random)
                .filter(chosen -> chosen.stream().anyMatch(house::isRestricted))
                .ifPresent(chosen -> assertThat(others).isLessThan(quantity));
    }

    @Property(tries = 2000)
    void whoever_needs_an_accessible_seat_sees_as_much_as_can_be(
            @ForAll("pillars") House house,
            @ForAll @IntRange(min = 1, max = 4) int quantity,
            @ForAll Random random) {
        var free = IntStream.range(0, house.states().length).filter(house.seats()::isFree);
        var clear = free.filter(seat -> !house.isRestricted(seat)).boxed().toList();
        var exists =
                clear.stream()
                        .map(first -> IntStream.range(first, first + quantity).boxed().toList())
                        .filter(clear::containsAll)
                        .filter(group -> house.seats().rows().areTogether(group))
                        .anyMatch(
                                group ->
                                        group.stream()
                                                .anyMatch(house.seats().rows()::isAccessible));
        new BestAvailable(house.seats(), random)
                .chooseAccessible(0, quantity, 1)
                .filter(choice -> exists)
                .ifPresent(c -> assertThat(c.ordinals()).noneMatch(house::isRestricted));
    }

    /** Places that leave no single seat, and whole places on one side at least. */
    @Property(tries = 2000)
    void nothing_as_good_is_nearer_to_where_everybody_looks(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 1, max = 5) int quantity,
            @ForAll Random random) {
        var least =
                house.stretches().stream()
                        .flatMap(stretch -> fitting(stretch, quantity).stream())
                        .filter(place -> leavesNoSingle(house, place))
                        .mapToDouble(place -> distance(house, place))
                        .min();
        if (least.isPresent()) {
            var chosen = choose(house, quantity, 1, random).orElseThrow();
            assertThat(leavesNoSingle(house, chosen)).isTrue();
            assertThat(distance(house, chosen)).isLessThanOrEqualTo(least.getAsDouble() + 1e-3);
        }
    }

    @Property
    void in_an_empty_row_nobody_is_sent_to_its_far_end(
            @ForAll @IntRange(min = 6, max = 60) int seats,
            @ForAll @IntRange(min = 1, max = 2) int quantity,
            @ForAll Random random) {
        var house = House.of(".".repeat(seats));
        var chosen = choose(house, quantity, 1, random).orElseThrow();
        var middle = chosen.stream().mapToInt(Integer::intValue).average().orElseThrow();
        assertThat(middle).isCloseTo((seats - 1) / 2.0, Offset.offset((double) quantity));
    }

    @Property
    void the_same_question_has_the_same_answer(
            @ForAll("pillars") House house,
            @ForAll @IntRange(min = 1, max = 6) int quantity,
            @ForAll @IntRange(min = 1, max = 8) int spread,
            @ForAll long seed) {
        var again = House.of(house.picture());
        assertThat(choose(again, quantity, spread, new Random(seed)))
                .isEqualTo(choose(house, quantity, spread, new Random(seed)));
    }

    @Example
    void a_pair_in_an_empty_row_of_twenty_sits_in_its_middle() {
        assertThat(choose(House.of(".".repeat(20)), 2, 1, new Random(0)).orElseThrow())
                .isIn(List.of(8, 9), List.of(10, 11)); // and pairs fit on both sides
    }

    @Example
    void a_stage_at_the_side_draws_people_there() {
        var layout = House.of(".".repeat(20), ".".repeat(20)).layout();
        var right = new Scenery(Stage.NONE, List.of(), new Point(90f, 11f), List.of());
        var turned =
                new PlanLayout(
                        layout.name(),
                        layout.width(),
                        layout.height(),
                        right,
                        layout.categories(),
                        layout.sections());
        var seats = new SeatStates(SeatRows.of(turned), new byte[40], new short[40]);
        var best = new BestAvailable(seats, new Random(0)).choose(0, 2, 1).orElseThrow();
        assertThat(best.ordinals()).containsExactly(38, 39);
    }

    @Example
    void the_middle_of_the_second_row_comes_before_the_end_of_the_first() {
        var house = House.of(".".repeat(30), ".".repeat(30));
        var rows = new ArrayList<Integer>();
        for (int pair = 0; pair < 8; pair++) {
            var chosen = choose(house, 2, 1, new Random(0)).orElseThrow();
            rows.add(chosen.get(0) / 30);
            house.take(chosen);
        }
        assertThat(rows).contains(0, 1);
    }

    @Example
    void behind_a_pillar_only_when_the_house_is_full() {
        var house = House.of("..rr..");
        assertThat(choose(house, 4, 1, new Random(0)).orElseThrow()).containsExactly(0, 1, 4, 5);
        assertThat(choose(house, 5, 1, new Random(0)).orElseThrow()).hasSize(5).contains(2);
    }

    private static Optional<List<Integer>> choose(
            House house, int quantity, int spread, Random random) {
        return new BestAvailable(house.seats(), random)
                .choose(0, quantity, spread)
                .map(SeatChoice::ordinals);
    }

    private static List<List<Integer>> fitting(List<Integer> stretch, int quantity) {
        return IntStream.rangeClosed(0, stretch.size() - quantity)
                .filter(i -> i % quantity == 0 || (stretch.size() - i) % quantity == 0)
                .mapToObj(i -> stretch.subList(i, i + quantity))
                .toList();
    }

    private static boolean leavesNoSingle(House house, List<Integer> place) {
        return house.runs().stream()
                .flatMap(run -> run.stream().filter(seat -> isOpen(house, seat, place)))
                .allMatch(
                        seat ->
                                beside(house, seat, seat - 1, place)
                                        || beside(house, seat, seat + 1, place)
                                        || wasSingle(house, seat));
    }

    private static boolean wasSingle(House house, int seat) {
        return !beside(house, seat, seat - 1, List.of())
                && !beside(house, seat, seat + 1, List.of());
    }

    private static boolean beside(House house, int seat, int other, List<Integer> place) {
        return house.runs().stream().anyMatch(run -> run.contains(seat) && run.contains(other))
                && isOpen(house, other, place);
    }

    private static boolean isOpen(House house, int seat, List<Integer> place) {
        return house.seats().isFree(seat) && !place.contains(seat);
    }

    private static double distance(House house, List<Integer> place) {
        return house.distance(place.get(0)) + house.distance(place.get(place.size() - 1));
    }
}
