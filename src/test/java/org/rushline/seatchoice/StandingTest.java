package org.rushline.seatchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StandingTest {

    @Property
    void everybody_finds_a_place_and_the_last_ones_too(@ForAll Random random) {
        var house = House.of("=".repeat(100));
        for (int buyer = 0; buyer < 50; buyer++) {
            var choice = new Standing(house.seats(), random).inTier(0, 2).orElseThrow();
            assertThat(house.together(choice)).isTrue();
            assertThat(choice.ordinals()).hasSize(2).allMatch(house.seats()::isFree);
            house.take(choice.ordinals());
        }
        assertThat(new Standing(house.seats(), random).inTier(0, 1)).isEmpty();
    }

    @Example
    void buyers_do_not_ask_for_the_same_place() {
        var house = House.of("=".repeat(100));
        Set<Integer> firsts = new HashSet<>();
        var standing = new Standing(house.seats(), new Random(0));
        for (int i = 0; i < 2000; i++) {
            firsts.addAll(standing.inTier(0, 1).orElseThrow().ordinals());
        }
        assertThat(firsts).hasSize(100);
    }

    @Example
    void one_area_if_it_has_room_or_else_several() {
        var house = House.of("===", "..", "====");
        var standing = new Standing(house.seats(), new Random(0));
        assertThat(standing.inTier(0, 4)).contains(new SeatChoice(List.of(5, 6, 7, 8)));
        assertThat(standing.inTier(0, 7)).contains(new SeatChoice(List.of(0, 1, 2, 5, 6, 7, 8)));
        assertThat(standing.inTier(0, 8)).isEmpty();
    }

    @Example
    void in_an_area_by_its_section() {
        var house = House.of("===", "..", "====");
        var standing = new Standing(house.seats(), new Random(0));
        assertThat(standing.inSection(2, 4)).contains(new SeatChoice(List.of(5, 6, 7, 8)));
        assertThat(standing.inSection(0, 4)).isEmpty();
        assertThat(standing.inSection(1, 1)).isEmpty();
        assertThat(standing.inSection(9, 1)).isEmpty();
    }
}
