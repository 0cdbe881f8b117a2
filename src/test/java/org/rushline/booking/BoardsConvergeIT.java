package org.rushline.booking;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.booking.OpenHouse.Show;
import org.rushline.platform.Ids;
import org.rushline.seatmap.SeatStream;
import org.rushline.testing.Await;

/** However wildly people buy, in the end everybody who watches sees what is true. */
class BoardsConvergeIT {

    private static final Duration SETTLES = Duration.ofMinutes(3);

    /** As maps show it: 0 free, 1 held or being paid for, 2 sold, 3 not for sale. */
    private static final String TRUE =
            """
            select string_agg(case when t.status = 'SOLD' then '2' when t.status = 'BLOCKED' then '3'
                when t.booking_id is not null then '1'
                when exists (select from booking_item i join booking b on b.id = i.booking_id
                    where i.ticket_id = t.id and i.status in ('HELD', 'SOLD')
                        and not (b.status = 'IN_PROGRESS' and b.expires_at <= clock_timestamp())) then '1'
                else '0' end, '' order by t.ordinal)
            from ticket t where t.event_id = ?""";

    private static final String ROWS_IN_QUESTION =
            "select count(*) from booking where status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING')";

    /** First without doubt: what is told, and the boards' own clocks, must be enough. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_nodes_board_is_what_the_database_says(boolean doubt)
            throws IOException, SQLException, InterruptedException {
        var settings = Map.of("RUSHLINE_BOARDS_DOUBT", Boolean.toString(doubt));
        try (var house = OpenHouse.of(2, OpenHouse.PAY, settings)) {
            var show = house.show(60, 5, 12);
            var watching = watch(house, show, List.of());
            rush(house, show, 1_500, 20);
            shows(watching, house, show);

            if (doubt) {
                house.buyers(1).get(0).reserve(show.event(), show.tickets().get(1));
                house.forgetsBookings(); // behind everybody's back
            } else {
                house.buyers(1).get(0).reserve(show.event(), show.tickets().get(0));
                house.cluster().node(2).kill();
                house.cluster().startAgain();
                watching = watch(house, show, watching);
                rush(house, show, 800, 10);
            }
            shows(watching, house, show);
            watching.forEach(SeatStream::close);
        }
    }

    /** On each node; whoever watched before goes on as browsers do. */
    private static List<SeatStream> watch(OpenHouse house, Show show, List<SeatStream> before) {
        var streams = new ArrayList<SeatStream>();
        for (var node = 0; node < house.addresses().size(); node++) {
            var address = house.addresses().get(node);
            if (before.isEmpty()) {
                streams.add(SeatStream.open(address, show.event()));
            } else {
                before.get(node).close();
                streams.add(SeatStream.goOn(address, show.event(), before.get(node)));
            }
        }
        return streams;
    }

    private static void rush(OpenHouse house, Show show, int attempts, int seconds)
            throws SQLException, InterruptedException {
        var rush = new Rush(house, List.of(show), house.buyers(20), System.nanoTime());
        rush.run(attempts, Duration.ofSeconds(seconds));
        Await.until(SETTLES, () -> house.number(ROWS_IN_QUESTION) == 0);
    }

    private static void shows(List<SeatStream> watching, OpenHouse house, Show show) {
        var event = Ids.decode("evt_", show.event());
        try {
            Await.until(
                    Duration.ofSeconds(20),
                    () -> {
                        var now = house.text(TRUE, event);
                        return watching.stream().allMatch(s -> now.equals(text(s)));
                    });
        } catch (AssertionError e) {
            var seen = new StringBuilder("\n" + house.text(TRUE, event) + " is true");
            watching.forEach(stream -> seen.append("\n").append(text(stream)).append(" is seen"));
            throw new AssertionError(seen.toString(), e);
        }
    }

    private static String text(SeatStream stream) {
        var text = new StringBuilder();
        for (var code : stream.codes()) {
            text.append(code);
        }
        return text.toString();
    }
}
