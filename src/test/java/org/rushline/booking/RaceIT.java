package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two nodes, sixty seats, and everybody at once: at the end, and at any moment before, nothing is
 * wrong. A long one: {@code -Drace.attempts=100000}; the same one again: {@code -Drace.seed=…}.
 */
class RaceIT {

    private static final int ATTEMPTS = Integer.getInteger("race.attempts", 4_000);
    private static final Duration LONGEST =
            Duration.ofSeconds(Integer.getInteger("race.seconds", 40));
    private static final Duration SETTLES = Duration.ofMinutes(10);

    @Test
    void whatever_people_do_at_once_every_seat_has_one_owner_and_all_money_adds_up()
            throws IOException, SQLException, InterruptedException {
        var seed = Long.getLong("race.seed", System.nanoTime());
        try (var house = OpenHouse.of(2, OpenHouse.PAY)) {
            var shows = List.of(house.show(30, 5, 12), house.show(30, 5, 12));
            var rush = new Rush(house, shows, house.buyers(40), seed);
            var came = rush.run(ATTEMPTS, LONGEST);
            System.out.printf("A rush of %d with seed %d:%s%n", came, seed, rush.tally());
            assertThat(rush.failure()).as("seed %d", seed).isNull();
            assertThat(rush.tally().errors()).as("seed %d", seed).isEmpty();
            house.auditor().findsNothingWrongAtTheEnd(SETTLES);
            assertThat(rush.brokenPromises()).as("seed %d", seed).isEmpty();
        }
    }
}
