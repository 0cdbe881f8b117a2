package org.rushline.waitingroom;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rushline.testing.TestDatabase;

/** A room in the first minute of a rush: many have come, and PostgreSQL has no statistics yet. */
public final class FirstMinute implements AutoCloseable {

    private static final int ASK = 200;
    private static final long ROOM = 1L << 41;

    /** Nothing of this is ever committed, so that nobody analyzes it. */
    private static final String MANY =
            """
            create schema first_minute;
            create table first_minute.place (like place including all);
            create table first_minute.admission (like admission including all);
            set local search_path = first_minute, public;
            insert into place (room_id, term, holder, number)
            select %1$d, 1, lpad(n::text, 32, '0')::uuid, n from generate_series(0, 19999) n;
            insert into admission (room_id, line_id, term, holder, number, position, admitted_at, expires_at, ended_at, ended_by)
            select %1$d, %1$d, 1, p.holder, p.number, p.number + 1, now(), now() + interval '1 hour', now(), 'LEFT'
            from place p where p.number between 100 and 5000;
            insert into admission (room_id, line_id, term, holder, number, position, admitted_at, expires_at)
            select %1$d, %1$d, 1, p.holder, p.number, p.number + 1, now(), now() + interval '1 hour'
            from place p where p.number < 100 or p.number > 19500;
            insert into waiting_room (id, mode) overriding system value values (%1$d, 'OPEN');
            insert into now_serving (room_id) values (%1$d)""";

    private static final String LET_IN =
            """
            update now_serving set position = 20000 where room_id = %1$d;
            select count(*) from let_in(%1$d,
                array(select lpad(n::text, 32, '0')::uuid from generate_series(6000, 6199) n),
                array(select n from generate_series(6000, 6199) n),
                array(select n from generate_series(6000, 6199) n))""";

    private static final String READ =
            """
            select sum(seq_tup_read + idx_tup_fetch)::bigint from pg_stat_xact_user_tables
            where schemaname = 'first_minute'""";

    private static final Pattern ROWS =
            Pattern.compile("\"(?:Actual Rows|Rows Removed by [A-Za-z ]*)\": ([\\d.]+)");

    private final Connection connection;

    public FirstMinute() throws SQLException {
        connection = TestDatabase.transaction();
        try (var statement = connection.createStatement()) {
            statement.execute(MANY.formatted(ROOM));
        }
    }

    /**
     * How many rows a step of the plan meets for one who asks, at most.
     *
     * @param sql whose parameters are the room, and those who ask
     */
    public double rowsForEach(String sql) throws SQLException {
        try (var explain = connection.prepareStatement("explain (analyze, format json) " + sql)) {
            var people = IntStream.range(0, ASK).mapToObj(n -> new UUID(0, n)).toArray();
            explain.setArray(2, connection.createArrayOf("uuid", people));
            explain.setLong(1, ROOM);
            try (var rows = explain.executeQuery()) {
                rows.next();
                return mostRows(rows.getString(1)) / ASK;
            }
        }
    }

    /** How many rows of places and admissions are read to let somebody in, on average. */
    public double rowsToLetIn() throws SQLException {
        try (var statement = connection.createStatement()) {
            var before = rowsRead(statement);
            statement.execute(LET_IN.formatted(ROOM));
            return (double) (rowsRead(statement) - before) / ASK;
        }
    }

    private static long rowsRead(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(READ)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The rows of a step are those of one of its loops. */
    private static double mostRows(String plan) {
        return Arrays.stream(plan.split("\"Node Type\""))
                .mapToDouble(step -> loops(step) * rows(step))
                .max()
                .orElseThrow();
    }

    private static double rows(String step) {
        return ROWS.matcher(step)
                .results()
                .map(MatchResult::group)
                .mapToDouble(found -> Double.parseDouble(found.replaceAll(".*: ", "")))
                .sum();
    }

    private static double loops(String step) {
        var loops = Pattern.compile("\"Actual Loops\": (\\d+)").matcher(step);
        return loops.find() ? Double.parseDouble(loops.group(1)) : 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
