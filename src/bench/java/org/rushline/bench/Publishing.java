package org.rushline.bench;

import java.io.IOException;
import java.sql.SQLException;
import org.rushline.bench.Table.Row;
import org.rushline.platform.id.Ids;

/** From the operator's click until 100,000 tickets are on sale, beside the bare statement. */
final class Publishing {

    private static final int TICKETS = 100_000;

    /**
     * The statement that anybody would write by hand, into the same table with all its indexes and
     * keys.
     */
    private static final String BY_HAND =
            """
            insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
            select e.id, s.seat_plan_id, s.ordinal, c.tier_id
            from event e
            join seat s on s.seat_plan_id = e.seat_plan_id
            join price_tier_category c on c.event_id = e.id and c.category = s.category
            where e.id = ?""";

    private final BoxOffice boxOffice;
    private final Installation installation;

    Publishing(BoxOffice boxOffice, Installation installation) {
        this.boxOffice = boxOffice;
        this.installation = installation;
    }

    Row row() throws IOException, InterruptedException {
        var plan = boxOffice.plan(TICKETS);
        var rounds =
                Rounds.of(
                        Setting.ROUNDS,
                        () -> published(boxOffice.event(plan)),
                        () -> byHand(boxOffice.event(plan)));
        return new Row(
                "100,000 tickets put on sale, request to DONE",
                rounds.ours(Double::doubleValue).format("%.2f") + " s",
                rounds.references(Double::doubleValue).format("%.2f") + " s",
                rounds.ratios(Double::doubleValue).format("%.1f") + " × the time",
                "one INSERT … SELECT by hand into the same table, fsync on");
    }

    private double published(String event) throws IOException, InterruptedException {
        var start = System.nanoTime();
        boxOffice.publish(event);
        return (System.nanoTime() - start) / 1e9;
    }

    private double byHand(String event) throws SQLException {
        var id = Ids.decode("evt_", event);
        try (var connection = installation.connect();
                var insert = connection.prepareStatement(BY_HAND)) {
            insert.setLong(1, id);
            var start = System.nanoTime();
            insert.executeUpdate();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
