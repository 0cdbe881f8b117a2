package org.rushline.booking;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rushline.booking.TestCluster.Show;
import org.rushline.testing.Await;
import org.rushline.testing.OwnServers;

/** However wildly people buy, in the end everybody who watches sees what is true. */
@OwnServers
class BoardsConvergeIT {

    private static final Duration SETTLES = Duration.ofMinutes(3);

    private static final String ROWS_IN_QUESTION =
            "select count(*) from booking where status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING')";

    /** Without doubt: what is told, and the boards' own clocks, must be enough. */
    @Test
    void every_nodes_board_is_what_the_database_says()
            throws IOException, SQLException, InterruptedException {
        var settings = Map.of("RUSHLINE_BOARDS_DOUBT", "false");
        try (var house = TestCluster.of(2, TestCluster.PAY, settings)) {
            var show = house.show(60, 5, 12);
            try (var onlookers = Onlookers.of(house, show)) {
                rush(house, show, RaceIT.ATTEMPTS / 2, RaceIT.SECONDS / 2);
                onlookers.seeWhatIsTrue();

                house.buyers(1).get(0).reserve(show.event(), show.tickets().get(0));
                house.cluster().node(2).kill();
                house.cluster().startAgain();
                onlookers.goOn();
                rush(house, show, RaceIT.ATTEMPTS / 4, RaceIT.SECONDS / 4);
                onlookers.seeWhatIsTrue();
            }
        }
    }

    private static void rush(TestCluster house, Show show, int attempts, int seconds)
            throws SQLException, InterruptedException {
        var rush = new Rush(house, List.of(show), house.buyers(20), System.nanoTime());
        rush.run(attempts, Duration.ofSeconds(seconds));
        Await.until(SETTLES, () -> house.number(ROWS_IN_QUESTION) == 0);
    }
}
