package org.rushline.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void a_place_is_found_at_once_also_in_the_first_minute_of_a_rush() throws SQLException {
        var people = FirstMinute.called(200).stream().map(FirstMinute::person).toList();
        try (var rush = new FirstMinute()) {
            assertThat(rush.rowsRead(Places.FIND, FirstMinute.ROOM, people))
                    .isBetween(200L, 3 * 200L);
        }
    }
}
