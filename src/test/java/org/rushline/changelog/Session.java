package org.rushline.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Somebody at {@code psql} with a transaction open. */
final class Session implements AutoCloseable {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private final Connection connection;

    Session(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    /** Writes a performer nobody else writes, and says its id. */
    long writes() throws SQLException {
        var id = IDS.incrementAndGet();
        run(
                "insert into performer (id, name, kind) overriding system value values (%d, 'Somebody', 'ARTIST')"
                        .formatted(id));
        return id;
    }

    /** A transaction gets its number when it first writes, or asks for it. */
    void takesItsNumber() throws SQLException {
        run("select pg_current_xact_id()");
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void commits() throws SQLException {
        connection.commit();
    }

    void rollsBack() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
