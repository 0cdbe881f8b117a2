package org.rushline.seatchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SeatGapRuleTest {

    @Provide
    Arbitrary<House> houses() {
        return House.any();
    }

    @Provide
    Arbitrary<House> plainHouses() {
        return House.plain();
    }

    @Property(tries = 1000)
    void neighbours_are_refused_exactly_if_others_of_the_run_strand_fewer_seats(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 2, max = 4) int quantity,
            @ForAll Random random) {
        var places = places(house, quantity);
        if (places.isEmpty()) {
            return;
        }
        var order = places.get(random.nextInt(places.size()));
        var stranded = stranded(house, order).size();
        var canBeAvoided =
                places.stream()
                        .filter(other -> sameRun(house, order, other))
                        .anyMatch(other -> stranded(house, other).size() < stranded);
        var gap = broken(house, order);
        assertThat(gap.isPresent()).isEqualTo(canBeAvoided);
        gap.ifPresent(g -> assertThat(stranded(house, order)).contains(g.ordinal()));
    }

    @Property(tries = 1000)
    void the_alternative_is_free_of_the_same_size_and_tier_and_itself_accepted(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 2, max = 6) int quantity,
            @ForAll Random random) {
        var order = anySeats(house, quantity, random);
        broken(house, order)
                .ifPresent(
                        gap -> {
                            assertThat(gap.alternative())
                                    .hasSameSizeAs(order)
                                    .doesNotHaveDuplicates()
                                    .isSorted()
                                    .allMatch(house::isOrdinary);
                            assertThat(broken(house, gap.alternative())).isEmpty();
                            assertThat(stranded(house, gap.alternative()).size())
                                    .isLessThan(stranded(house, order).size());
                        });
    }

    @Property(tries = 1000)
    void left_and_right_are_alike(
            @ForAll("plainHouses") House house,
            @ForAll @IntRange(min = 2, max = 4) int quantity,
            @ForAll Random random) {
        var order = anySeats(house, quantity, random);
        var mirrored = order.stream().map(seat -> mirrored(house, seat)).toList();
        assertThat(broken(house.mirrored(), mirrored).isPresent())
                .isEqualTo(broken(house, order).isPresent());
    }

    @Property
    void a_single_ticket_is_never_refused(@ForAll("houses") House house) {
        for (int seat = 0; seat < house.states().length; seat++) {
            assertThat(broken(house, List.of(seat))).isEmpty();
        }
    }

    @Example
    void a_seat_between_taken_ones() {
        assertThat(broken(House.of("x......"), List.of(2, 3)))
                .contains(new SeatGap(1, List.of(1, 2)));
        assertThat(broken(House.of("#......"), List.of(2, 3))).isPresent();
    }

    @Example
    void a_seat_between_ones_own() {
        assertThat(broken(House.of("........"), List.of(2, 4)))
                .contains(new SeatGap(3, List.of(3, 4)));
    }

    @Example
    void a_seat_at_the_rows_end_and_at_an_aisle() {
        assertThat(broken(House.of("......"), List.of(1, 2)))
                .contains(new SeatGap(0, List.of(0, 1)));
        assertThat(broken(House.of("...|......"), List.of(4, 5)))
                .contains(new SeatGap(3, List.of(3, 4)));
        assertThat(broken(House.of("......|..."), List.of(4, 5))).isEmpty();
    }

    @Example
    void nobody_sits_across_the_aisle() {
        assertThat(broken(House.of("....|xxxx"), List.of(0, 1))).isEmpty();
        assertThat(broken(House.of("....|...."), List.of(2, 4)))
                .contains(new SeatGap(3, List.of(3, 4)));
        assertThat(broken(House.of("....|...."), List.of(2, 3))).isEmpty();
    }

    @Example
    void a_seat_that_was_single_before_is_nobodys_fault() {
        assertThat(broken(House.of("x.x......"), List.of(3, 4))).isEmpty();
    }

    @Example
    void who_asks_for_the_last_seats_of_a_row_gets_them() {
        assertThat(broken(House.of("xx...xx", "......."), List.of(2, 3))).isEmpty();
        assertThat(broken(House.of("xx...xx", "......."), List.of(3, 4))).isEmpty();
        assertThat(broken(House.of("xx...x.."), List.of(2, 3)))
                .contains(new SeatGap(4, List.of(6, 7)));
    }

    @Example
    void one_seat_left_single_is_better_than_two() {
        assertThat(broken(House.of("x,..,x..."), List.of(2, 3)))
                .contains(new SeatGap(1, List.of(6, 7)));
        assertThat(broken(House.of("x,..,x..."), List.of(6, 7))).isEmpty();
    }

    @Example
    void an_accessible_seat_may_be_taken_and_may_be_left() {
        assertThat(broken(House.of(".a......"), List.of(1, 2))).isEmpty();
        assertThat(broken(House.of("a......"), List.of(1, 2))).isEmpty();
        assertThat(broken(House.of("x.a...."), List.of(3, 4))).isEmpty();
        assertThat(broken(House.of("a.....x"), List.of(4, 5))).isEmpty();
    }

    @Example
    void a_free_seat_of_another_tier_is_company_but_no_alternative() {
        assertThat(broken(House.of(",......"), List.of(2, 3))).isEmpty();
        assertThat(broken(House.of("x,....."), List.of(2, 3)))
                .contains(new SeatGap(1, List.of(3, 4)));
        assertThat(broken(House.of("x,..,,,"), List.of(2, 3))).isEmpty();
    }

    @Example
    void own_live_seats_are_taken_even_if_the_states_do_not_know() {
        var house = House.of("........");
        assertThat(rule(house).broken(List.of(3, 4), List.of(0, 1)))
                .contains(new SeatGap(2, List.of(2, 3)));
        assertThat(rule(house).broken(List.of(2, 3), List.of(0, 1))).isEmpty();
    }

    @Example
    void two_orders_of_one_ticket_are_no_way_around_the_rule() {
        var house = House.of("x.......");
        assertThat(rule(house).broken(List.of(3), List.of(1))).contains(new SeatGap(2, List.of(2)));
        assertThat(rule(house).broken(List.of(2), List.of(6))).isEmpty();
    }

    @Example
    void an_order_that_is_already_held_is_judged_the_same() {
        var house = House.of("x......");
        house.take(List.of(2, 3));
        assertThat(broken(house, List.of(2, 3))).contains(new SeatGap(1, List.of(1, 2)));
    }

    @Example
    void standing_places_have_no_neighbours() {
        assertThat(broken(House.of("====="), List.of(1, 3))).isEmpty();
    }

    private static Optional<SeatGap> broken(House house, List<Integer> order) {
        return rule(house).broken(order, List.of());
    }

    private static SeatGapRule rule(House house) {
        return new SeatGapRule(house.seats());
    }

    /** Every run for so many seats beside each other. */
    private static List<List<Integer>> places(House house, int quantity) {
        return house.stretches().stream()
                .flatMap(
                        stretch ->
                                IntStream.rangeClosed(0, stretch.size() - quantity)
                                        .mapToObj(i -> stretch.subList(i, i + quantity)))
                .toList();
    }

    private static boolean sameRun(House house, List<Integer> one, List<Integer> other) {
        return house.runs().stream()
                .anyMatch(run -> run.contains(one.get(0)) && run.contains(other.get(0)));
    }

    private static List<Integer> anySeats(House house, int quantity, Random random) {
        var free = house.stretches().stream().flatMap(List::stream).toList();
        var order = new TreeSet<Integer>();
        for (int i = 0; i < quantity && !free.isEmpty(); i++) {
            order.add(free.get(random.nextInt(free.size())));
        }
        return List.copyOf(order);
    }

    /**
     * Written differently from the rule on purpose: over every seat, by what each run looks like.
     */
    private static Set<Integer> stranded(House house, List<Integer> order) {
        var stranded = new TreeSet<Integer>();
        for (var run : house.runs()) {
            for (int i = 0; i < run.size(); i++) {
                var seat = run.get(i);
                var ends = i == 0 && i == run.size() - 1;
                var left = i > 0 && house.seats().isFree(run.get(i - 1));
                var right = i < run.size() - 1 && house.seats().isFree(run.get(i + 1));
                var leftAfter = left && !order.contains(run.get(i - 1));
                var rightAfter = right && !order.contains(run.get(i + 1));
                if (!ends
                        && house.seats().isFree(seat)
                        && !order.contains(seat)
                        && !house.seats().rows().isAccessible(seat)
                        && (left || right)
                        && !leftAfter
                        && !rightAfter) {
                    stranded.add(seat);
                }
            }
        }
        return stranded;
    }

    private static int mirrored(House house, int seat) {
        var start = 0;
        for (var line : house.picture()) {
            if (seat < start + line.length()) {
                return start + line.length() - 1 - (seat - start);
            }
            start += line.length();
        }
        throw new IllegalArgumentException("no seat " + seat);
    }
}
