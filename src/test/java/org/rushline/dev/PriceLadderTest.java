package org.rushline.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class PriceLadderTest {

    private final PriceLadder ladder = new PriceLadder("EUR", 240, 15);

    @Test
    void goes_from_the_dearest_to_the_cheapest() {
        assertThat(ladder.prices(5)).startsWith(24_000L).endsWith(1_500L);
        assertThat(ladder.prices(5)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_plan_of_one_category_has_the_dearest_price() {
        assertThat(ladder.prices(1)).containsExactly(24_000L);
    }

    @Test
    void the_fee_is_eight_per_cent_to_the_nearest_cent() {
        assertThat(PriceLadder.fee(1_000)).isEqualTo(80);
        assertThat(PriceLadder.fee(1_006)).isEqualTo(80);
        assertThat(PriceLadder.fee(1_007)).isEqualTo(81);
    }
}
