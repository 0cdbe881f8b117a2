package org.rushline.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rushline.booking.TestCluster.Show;
import org.rushline.platform.id.Ids;
import org.rushline.seatmap.SeatStream;
import org.rushline.testing.Await;

/** Somebody at each node who watches the map of a show. */
final class Onlookers implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

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

    private final TestCluster house;
    private final Show show;
    private final List<SeatStream> streams = new ArrayList<>();

    private Onlookers(TestCluster house, Show show) {
        this.house = house;
        this.show = show;
    }

    static Onlookers of(TestCluster house, Show show) {
        var onlookers = new Onlookers(house, show);
        for (var node : house.addresses()) {
            onlookers.streams.add(SeatStream.open(node, show.event()));
        }
        return onlookers;
    }

    /** As browsers do after they lost the connection. */
    void goOn() {
        for (int node = 0; node < streams.size(); node++) {
            var before = streams.get(node);
            before.close();
            streams.set(node, SeatStream.goOn(house.addresses().get(node), show.event(), before));
        }
    }

    void seeWhatIsTrue() {
        var event = Ids.decode("evt_", show.event());
        try {
            Await.until(
                    SOON,
                    () -> {
                        var now = house.text(TRUE, event);
                        return streams.stream().allMatch(stream -> now.equals(text(stream)));
                    });
        } catch (AssertionError e) {
            var seen = new StringBuilder("\n" + house.text(TRUE, event) + " is true");
            streams.forEach(stream -> seen.append("\n").append(text(stream)).append(" is seen"));
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

    @Override
    public void close() {
        streams.forEach(SeatStream::close);
    }
}
