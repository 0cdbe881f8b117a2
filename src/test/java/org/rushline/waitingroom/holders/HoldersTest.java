package org.rushline.waitingroom.holders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.waitingroom.FirstMinute;

class HoldersTest {

    @Test
    void a_place_is_taken_along_at_once_also_in_the_first_minute_of_a_rush() throws SQLException {
        var account = UUID.randomUUID();
        var browser = FirstMinute.person(7_000);
        try (var rush = new FirstMinute()) {
            var read = rush.rowsRead(Holders.TAKE, FirstMinute.ROOM, 1, browser, account);
            assertThat(read).isBetween(1L, 5L);
            assertThat(rush.rowsRead(Holders.TAKEN, FirstMinute.ROOM, 1, browser)).isOne();
            assertThat(rush.rowsRead(Holders.IN_LINE, FirstMinute.ROOM, 1, account)).isOne();
        }
    }
}
