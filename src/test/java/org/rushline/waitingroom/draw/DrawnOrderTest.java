package org.rushline.waitingroom.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys are fixed: what is likely to hold holds always, or never. */
class DrawnOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 100, 1_023, 1_024, 1_025, 65_535, 65_537, 1_000_000})
    void everybody_has_a_rank_of_their_own(int places) {
        var order = DrawnOrder.of(key(places), places);
        assertThat(order.size()).isEqualTo(places);
        assertThat(IntStream.range(0, places).map(order::rank).sorted().toArray())
                .isEqualTo(IntStream.rangeClosed(1, places).toArray());
    }

    /** By chi-squared, at a level of one in ten thousand. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void each_order_comes_equally_often(int places) {
        int orders = factorial(places);
        int draws = 20 * orders;
        var seen = new HashMap<String, Integer>();
        for (int n = 0; n < draws; n++) {
            var order = DrawnOrder.of(key(1_000_000 + n), places);
            seen.merge(text(order), 1, Integer::sum);
        }
        double expected = (double) draws / orders;
        double squares =
                seen.values().stream().mapToDouble(n -> (n - expected) * (n - expected)).sum()
                        + (orders - seen.size()) * expected * expected;
        assertThat(squares / expected).isLessThan(mostOfChiSquared(orders - 1));
    }

    /** Of independent ones it would be below this in all but six of 100,000 draws. */
    @Test
    void ranks_tell_nothing_of_numbers() {
        int places = 100_000;
        var order = DrawnOrder.of(key(3), places);
        assertThat(correlation(IntStream.range(0, places).toArray(), ranks(order)))
                .isBetween(-4 / Math.sqrt(places), 4 / Math.sqrt(places));
    }

    @Test
    void one_place_more_gives_another_order() {
        int places = 100_000;
        var order = DrawnOrder.of(key(3), places);
        var other = DrawnOrder.of(key(3), places + 1);
        var others = IntStream.range(0, places).map(other::rank).toArray();
        assertThat(correlation(ranks(order), others))
                .isBetween(-4 / Math.sqrt(places), 4 / Math.sqrt(places));
    }

    @Test
    void a_draw_that_is_too_large_is_refused() {
        assertThatThrownBy(() -> DrawnOrder.of(key(1), DrawnOrder.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16,777,216");
    }

    private static Hash key(int number) {
        return Hash.of(new Fields().add(number).bytes());
    }

    private static int[] ranks(DrawnOrder order) {
        return IntStream.range(0, order.size()).map(order::rank).toArray();
    }

    private static String text(DrawnOrder order) {
        return Arrays.toString(ranks(order));
    }

    private static int factorial(int number) {
        return IntStream.rangeClosed(2, number).reduce(1, (a, b) -> a * b);
    }

    /** By Wilson and Hilferty, for one in ten thousand. */
    private static double mostOfChiSquared(int freedom) {
        double spread = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - spread + 3.719 * Math.sqrt(spread), 3);
    }

    private static double correlation(int[] a, int[] b) {
        double meanA = IntStream.of(a).average().orElseThrow();
        double meanB = IntStream.of(b).average().orElseThrow();
        double both = 0;
        double onlyA = 0;
        double onlyB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            onlyA += (a[i] - meanA) * (a[i] - meanA);
            onlyB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(onlyA * onlyB);
    }
}
