package org.rushline.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A row that nobody else gets until this is closed; whoever waits for it can be cut off. */
public final class LockedRow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String CUT_OFF =
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where wait_event_type = 'Lock' and application_name = 'rushline'""";

    private final Auditor.Database database;
    private final Connection lock;

    /**
     * @param condition such as {@code booking where id = …}
     */
    public LockedRow(Auditor.Database database, String condition) throws SQLException {
        this.database = database;
        lock = database.connect();
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.execute("select from " + condition + " for update");
        }
    }

    /** As soon as somebody does. */
    public void cutOffWhoWaits() {
        Await.until(PATIENCE, this::somebodyWasCutOff);
    }

    private boolean somebodyWasCutOff() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(CUT_OFF)) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    @Override
    public void close() throws SQLException {
        lock.close();
    }
}
