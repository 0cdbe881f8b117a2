package org.rushline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rushline.platform.id.Ids;

/** The tickets of an event that has just gone on sale, two neighbours at a time. */
final class SeatPairs {

    /** Runs of seats in one row without an aisle between them, and each seat's index there. */
    private static final String RUNS =
            """
            select id, run, row_number() over w - 1 as nth, count(*) over (partition by run) as size
            from (select t.id, t.ordinal, count(*) filter (where not beside)
                    over (order by t.ordinal) as run
                from ticket t join (
                    select seat_plan_id, ordinal,
                        (section, row_label) is not distinct from
                            lag((section, row_label)) over o and not lag(aisle_after) over o as beside
                    from seat window o as (partition by seat_plan_id order by ordinal)) s
                using (seat_plan_id, ordinal)
                where t.event_id = ?) r
            window w as (partition by run order by ordinal) order by ordinal""";

    /** Two tickets' numbers. */
    record Pair(long one, long other) {}

    private SeatPairs() {}

    /**
     * In no order, and so that no single seat is ever left between two of them: that would be
     * refused.
     */
    static List<Pair> of(Connection database, String event) throws SQLException {
        var pairs = new ArrayList<Pair>();
        try (var query = database.prepareStatement(RUNS)) {
            query.setLong(1, Ids.decode("evt_", event));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var size = row.getInt("size");
                    var last = size % 2 == 0 ? size : size - 3;
                    var one = row.getLong("id");
                    if (row.getInt("nth") % 2 == 0 && row.getInt("nth") < last && row.next()) {
                        pairs.add(new Pair(one, row.getLong("id")));
                    }
                }
            }
        }
        Collections.shuffle(pairs, new Random(7));
        return pairs;
    }
}
