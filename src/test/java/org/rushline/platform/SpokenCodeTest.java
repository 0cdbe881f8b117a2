package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpokenCodeTest {

    @Test
    void somebody_who_types_it_in_their_way_means_the_same() {
        var code = new SpokenCode("K7QP013MT2VD");
        assertThat(code).hasToString("K7QP-013M-T2VD");
        for (var typed :
                new String[] {
                    "K7QP-013M-T2VD", "k7qp oI3m t2vd", " K7QP.OL3M.T2VD\u00a0", "K7QP013MT2VD"
                }) {
            assertThat(SpokenCode.of(typed).hash()).as(typed).isEqualTo(code.hash());
        }
        assertThat(SpokenCode.of("K7QP-013M-T2VE").hash()).isNotEqualTo(code.hash());
    }

    @Test
    void no_two_are_the_same_and_none_is_mistaken() {
        var codes = Stream.generate(SpokenCode::random).limit(10_000).collect(Collectors.toSet());
        assertThat(codes).hasSize(10_000);
        assertThat(codes).allMatch(code -> SpokenCode.of(code.toString()).equals(code));
    }
}
