package org.rushline.web.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.problem.InvalidFields;

class CoordinatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "51.5071, -0.1141",
                " 51.5071,-0.1141 ",
                "51.5071 -0.1141",
                "51.5071; -0.1141"
            })
    void reads_what_maps_copy(String text) {
        assertThat(Coordinates.of(text)).isEqualTo(new Coordinates(51.5071, -0.1141));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "51.5071",
                "51,5071, 0,1141",
                "N 51° 30'",
                "1, 2, 3",
                "1e5, 2",
                "NaN, 1"
            })
    void says_what_they_look_like(String text) {
        assertThatThrownBy(() -> Coordinates.of(text))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("coordinates: must be two numbers");
    }

    @Property
    void reads_back_what_it_shows(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        var rounded =
                new Coordinates(
                        Math.round(latitude * 1e9) / 1e9, Math.round(longitude * 1e9) / 1e9);
        assertThat(Coordinates.of(rounded.toString())).isEqualTo(rounded);
    }
}
