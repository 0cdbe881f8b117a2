package org.rushline.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.rushline.bench.Table.Row;
import org.rushline.platform.id.Ids;

/**
 * From the operator's click until seats all over a stadium are blocked, beside the bare statement.
 */
final class Blocking {

    private static final int TICKETS = 94_000;
    private static final int BLOCKED = 5_000;

    /** Their states and versions only: it asks nobody whether they are free. */
    private static final String BY_HAND =
            """
            update ticket set status = ?, version = version + 1
            where event_id = ? and ordinal = any(?) and booking_id is null""";

    private final BoxOffice boxOffice;
    private final Installation installation;

    Blocking(BoxOffice boxOffice, Installation installation) {
        this.boxOffice = boxOffice;
        this.installation = installation;
    }

    Row row() throws IOException, InterruptedException {
        var plan = boxOffice.plan(TICKETS);
        var event = boxOffice.event(plan);
        boxOffice.publish(event);
        var allocation = boxOffice.allocation(event);
        var seats = seats(plan.getInt("places"));
        var rounds =
                Rounds.of(
                        Setting.ROUNDS,
                        () -> blocked(allocation, seats),
                        () -> byHand(event, seats));
        return new Row(
                "5,000 of 94,000 seats on sale blocked, HTTP to commit",
                rounds.ours(Double::doubleValue).format("%.0f") + " ms",
                rounds.references(Double::doubleValue).format("%.0f") + " ms",
                rounds.ratios(Double::doubleValue).format("%.1f") + " × the time",
                "one UPDATE by hand of the same tickets, fsync on, which asks nobody");
    }

    /** All over the house. */
    private static Integer[] seats(int places) {
        return IntStream.range(0, BLOCKED)
                .mapToObj(n -> (int) ((long) n * places / BLOCKED))
                .toArray(Integer[]::new);
    }

    private double blocked(String allocation, Integer... seats)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        var done = boxOffice.allocate(allocation, seats);
        var millis = (System.nanoTime() - start) / 1e6;
        if (done != BLOCKED) {
            throw new IllegalStateException("Only " + done + " seats were blocked");
        }
        boxOffice.release(allocation, seats);
        return millis;
    }

    private double byHand(String event, Integer... seats) throws SQLException {
        var start = System.nanoTime();
        update("BLOCKED", event, seats);
        var millis = (System.nanoTime() - start) / 1e6;
        update("AVAILABLE", event, seats);
        return millis;
    }

    private void update(String status, String event, Integer... seats) throws SQLException {
        try (var connection = installation.connect();
                var update = connection.prepareStatement(BY_HAND)) {
            update.setString(1, status);
            update.setLong(2, Ids.decode("evt_", event));
            update.setArray(3, connection.createArrayOf("integer", seats));
            update.executeUpdate();
        }
    }
}
