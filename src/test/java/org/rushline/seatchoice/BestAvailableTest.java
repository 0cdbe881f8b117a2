package org.rushline.seatchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BestAvailableTest {

    @Provide
    Arbitrary<House> houses() {
        return House.any();
    }

    @Property
    void exactly_so_many_free_seats_of_the_tier_or_none_if_there_are_fewer(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 1, max = 9) int quantity,
            @ForAll @IntRange(min = 1, max = 4) int spread,
            @ForAll Random random) {
        for (int tier = 0; tier < 2; tier++) {
            var free = free(house, tier);
            var choice = new BestAvailable(house.seats(), random).choose(tier, quantity, spread);
            assertThat(choice.isPresent()).isEqualTo(free.size() >= quantity);
            choice.ifPresent(
                    chosen ->
                            assertThat(chosen.ordinals())
                                    .hasSize(quantity)
                                    .doesNotHaveDuplicates()
                                    .isSorted()
                                    .isSubsetOf(free));
        }
    }

    @Property
    void together_where_a_place_is_and_says_so(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 1, max = 6) int quantity,
            @ForAll Random random) {
        var place = house.stretches().stream().anyMatch(stretch -> stretch.size() >= quantity);
        new BestAvailable(house.seats(), random)
                .choose(0, quantity, 3)
                .ifPresent(
                        choice -> {
                            var together = house.groups(choice.ordinals()).size() == 1;
                            assertThat(house.together(choice)).isEqualTo(together);
                            assertThat(together || !place).isTrue();
                        });
    }

    @Property(tries = 1000)
    void as_few_alone_as_can_be(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 2, max = 9) int quantity,
            @ForAll @IntRange(min = 1, max = 4) int spread,
            @ForAll Random random) {
        if (house.stretches().stream().mapToInt(List::size).sum() >= quantity) {
            var choice = new BestAvailable(house.seats(), random).choose(0, quantity, spread);
            var alone =
                    house.groups(choice.orElseThrow().ordinals()).stream()
                            .filter(size -> size == 1)
                            .count();
            assertThat(alone).isLessThanOrEqualTo(quantity - mostInCompany(house, quantity));
        }
    }

    @Property(tries = 1000)
    void seats_together_keep_the_seat_gap_rule(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 2, max = 5) int quantity,
            @ForAll Random random) {
        var rule = new SeatGapRule(house.seats());
        new BestAvailable(house.seats(), random)
                .choose(0, quantity, 4)
                .filter(house::together)
                .ifPresent(c -> assertThat(rule.broken(c.ordinals(), List.of())).isEmpty());
    }

    @Property
    void who_asks_for_an_accessible_seat_gets_one_if_any_is_left(
            @ForAll("houses") House house,
            @ForAll @IntRange(min = 1, max = 5) int quantity,
            @ForAll Random random) {
        var free = free(house, 0);
        var accessible = free.stream().anyMatch(house.seats().rows()::isAccessible);
        var choice = new BestAvailable(house.seats(), random).chooseAccessible(0, quantity, 2);
        assertThat(choice.isPresent()).isEqualTo(accessible && free.size() >= quantity);
        choice.ifPresent(
                c -> {
                    assertThat(c.ordinals()).hasSize(quantity).isSubsetOf(free);
                    assertThat(c.ordinals()).anyMatch(house.seats().rows()::isAccessible);
                    assertThat(c.ordinals()).doesNotHaveDuplicates();
                    assertThat(house.together(c)).isEqualTo(house.groups(c.ordinals()).size() == 1);
                });
    }

    @Property(tries = 50)
    void two_hundred_pairs_fill_even_rows_all_together(
            @ForAll @IntRange(min = 1, max = 30) int spread, @ForAll Random random) {
        var house = rows(20, 20);
        for (int buyer = 0; buyer < 200; buyer++) {
            assertThat(house.together(buy(house, 2, spread, random))).isTrue();
        }
        assertThat(free(house, 0)).isEmpty();
    }

    @Property(tries = 50)
    void in_odd_rows_all_get_their_pair_and_only_the_last_few_are_apart(
            @ForAll @IntRange(min = 1, max = 30) int spread, @ForAll Random random) {
        var house = rows(16, 25);
        for (int buyer = 0; buyer < 200; buyer++) {
            assertThat(house.together(buy(house, 2, spread, random))).isEqualTo(buyer < 16 * 12);
        }
        assertThat(free(house, 0)).isEmpty();
    }

    @Example
    void the_middle_of_the_front_row_first() {
        var house = House.of("......", "......");
        assertThat(best(house, 2)).containsExactly(2, 3);
        assertThat(best(House.of("xxxxxx", "......"), 6)).containsExactly(6, 7, 8, 9, 10, 11);
    }

    @Example
    void from_the_end_that_is_nearer_to_the_stage() {
        assertThat(best(House.of("......|xxxxxx|......"), 2)).isIn(List.of(4, 5), List.of(12, 13));
    }

    @Example
    void a_row_where_nobody_would_be_left_alone_comes_before_a_better_one() {
        assertThat(best(House.of("xx...", "....."), 2)).isIn(List.of(5, 6), List.of(8, 9));
        assertThat(best(House.of("xx...", "xxxxx"), 2)).isIn(List.of(2, 3), List.of(3, 4));
    }

    @Example
    void accessible_seats_are_the_last_to_go() {
        var house = House.of("aa..", "....");
        assertThat(best(house, 4)).containsExactly(4, 5, 6, 7);
        assertThat(best(House.of("aa..", "xx.."), 4)).containsExactly(2, 3, 6, 7);
        assertThat(best(House.of("aa..", "xxxx"), 4)).containsExactly(0, 1, 2, 3);
    }

    @Example
    void an_accessible_seat_comes_with_the_seat_beside_it() {
        var choice = new BestAvailable(House.of("....a").seats(), new Random(1));
        assertThat(choice.chooseAccessible(0, 2, 1)).contains(new SeatChoice(List.of(3, 4)));
        assertThat(choice.chooseAccessible(0, 1, 1)).contains(new SeatChoice(List.of(4)));
    }

    @Example
    void a_split_group_sits_in_rows_near_to_each_other() {
        var house = House.of("..xx..", "xxxxxx", "xx..xx", "..xxxx");
        assertThat(best(house, 4)).containsExactly(0, 1, 4, 5);
        house.take(List.of(0, 1));
        assertThat(best(house, 4)).containsExactly(4, 5, 14, 15);
    }

    @Example
    void a_split_group_leaves_no_single_seat_if_it_need_not() {
        var house = House.of("....x...");
        assertThat(house.groups(best(house, 5))).containsExactlyInAnyOrder(2, 3);
        house.take(List.of(7));
        assertThat(house.groups(best(house, 5))).containsExactlyInAnyOrder(3, 2);
    }

    @Example
    void of_three_one_is_alone_only_where_nothing_else_is_left() {
        assertThat(best(House.of("..x..", "..."), 3)).containsExactly(5, 6, 7);
        assertThat(best(House.of("..x..x."), 3)).contains(6);
    }

    @Example
    void a_larger_spread_gives_more_different_places() {
        var house = rows(10, 20);
        for (int spread : new int[] {1, 5, 50}) {
            Set<Integer> firsts = new HashSet<>();
            var best = new BestAvailable(house.seats(), new Random(spread));
            for (int i = 0; i < 1000; i++) {
                firsts.add(best.choose(0, 2, spread).orElseThrow().ordinals().get(0));
            }
            assertThat(firsts).hasSize(spread);
        }
    }

    @Example
    void a_tier_that_stands_or_sits() {
        var house = House.of("..", "====");
        assertThat(best(house, 2)).containsExactly(0, 1);
        assertThat(best(house, 4)).containsExactly(2, 3, 4, 5);
        var mixed = new BestAvailable(house.seats(), new Random(2)).choose(0, 5, 1).orElseThrow();
        assertThat(mixed.ordinals()).hasSize(5).doesNotHaveDuplicates();
        assertThat(house.together(mixed)).isFalse();
        assertThat(new BestAvailable(house.seats(), new Random(3)).choose(0, 7, 1)).isEmpty();
        assertThat(new BestAvailable(house.seats(), new Random(3)).choose(7, 1, 1)).isEmpty();
    }

    @Example
    void what_others_write_meanwhile_does_no_harm() throws InterruptedException {
        var house = rows(8, 11);
        var writer = new Thread(() -> scribble(house));
        writer.start();
        var best = new BestAvailable(house.seats(), new Random(4));
        while (writer.isAlive()) {
            for (int quantity = 1; quantity < 10; quantity++) {
                var size = quantity;
                best.choose(0, quantity, 3)
                        .ifPresent(
                                c ->
                                        assertThat(c.ordinals())
                                                .hasSize(size)
                                                .doesNotHaveDuplicates());
            }
        }
        writer.join();
    }

    private static void scribble(House house) {
        var random = new Random(5);
        for (int i = 0; i < 2_000_000; i++) {
            house.states()[random.nextInt(house.states().length)] = (byte) random.nextInt(2);
        }
    }

    private static House rows(int rows, int seats) {
        return House.of(Stream.generate(() -> ".".repeat(seats)).limit(rows).toList());
    }

    private static SeatChoice buy(House house, int quantity, int spread, Random random) {
        var choice = new BestAvailable(house.seats(), random).choose(0, quantity, spread);
        house.take(choice.orElseThrow().ordinals());
        return choice.orElseThrow();
    }

    private static List<Integer> best(House house, int quantity) {
        return new BestAvailable(house.seats(), new Random(0))
                .choose(0, quantity, 1)
                .orElseThrow()
                .ordinals();
    }

    private static List<Integer> free(House house, int tier) {
        return IntStream.range(0, house.states().length)
                .filter(o -> house.seats().isFree(o) && house.seats().tier(o) == tier)
                .boxed()
                .collect(Collectors.toList());
    }

    /** By trying every number of people in every stretch. */
    private static int mostInCompany(House house, int quantity) {
        var sums = new ArrayList<>(List.of(0));
        for (var stretch : house.stretches()) {
            for (int sum : List.copyOf(sums)) {
                for (int size = 2; size <= stretch.size(); size++) {
                    if (sum + size <= quantity && !sums.contains(sum + size)) {
                        sums.add(sum + size);
                    }
                }
            }
        }
        return sums.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
