package org.rushline.waitingroom;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.rushline.testing.TestDatabase;

/** A room in the first minute of a rush: many have come, and PostgreSQL has no statistics yet. */
public final class FirstMinute implements AutoCloseable {

    public static final long ROOM = 1L << 41;

    private static final int PEOPLE = 20_000;
    private static final long CALLED = 6_000;

    /**
     * Nothing of this is ever committed, so that nobody analyzes it. The first have come and gone,
     * the last have taken the places of their browsers along.
     */
    private static final String MANY =
            """
            create schema first_minute;
            create table first_minute.place (like place including all);
            create table first_minute.admission (like admission including all);
            create table first_minute.place_claim (like place_claim including all);
            set local search_path = first_minute, public;
            insert into place (room_id, term, holder, number)
            select %1$d, 1, lpad(to_hex(n), 32, '0')::uuid, n from generate_series(0, %2$d - 1) n;
            insert into admission (room_id, line_id, term, holder, number, position, expires_at, ended_at, ended_by)
            select %1$d, %1$d, 1, holder, number, number + 1, now() + interval '1 hour', now(), 'LEFT'
            from place where number < 5000;
            insert into place_claim (room_id, term, holder, account)
            select %1$d, 1, holder, gen_random_uuid() from place where number >= 15000;
            insert into waiting_room (id, mode) overriding system value values (%1$d, 'OPEN');
            insert into now_serving (room_id, position) values (%1$d, %2$d)""";

    private static final String READ =
            """
            select sum(seq_tup_read + idx_tup_fetch)::bigint from pg_stat_xact_user_tables
            where schemaname = 'first_minute'""";

    private final Connection connection;

    public FirstMinute() throws SQLException {
        connection = TestDatabase.transaction();
        try (var statement = connection.createStatement()) {
            statement.execute(MANY.formatted(ROOM, PEOPLE));
        }
    }

    /** The numbers of so many who are called, and have not been in. */
    public static List<Long> called(int many) {
        return LongStream.range(CALLED, CALLED + many).boxed().toList();
    }

    /** Whoever has that number. */
    public static UUID person(long number) {
        return new UUID(0, number);
    }

    /** How many rows of places, admissions and claims it reads. */
    public long rowsRead(String sql, Object... parameters) throws SQLException {
        long before = rowsRead();
        try (var statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setObject(n + 1, value(parameters[n]));
            }
            statement.execute();
        }
        return rowsRead() - before;
    }

    private Object value(Object parameter) throws SQLException {
        if (parameter instanceof List<?> many) {
            var type = many.get(0) instanceof UUID ? "uuid" : "bigint";
            return connection.createArrayOf(type, many.toArray());
        }
        return parameter;
    }

    private long rowsRead() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
