package org.rushline.changelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The log's hours: the one whose turn comes next is emptied before. */
final class Ring {

    /** As in the migration: so much is kept at least. */
    private static final String KEPT = "interval '6 hours'";

    private static final String NEXT =
            "select (floor(extract(epoch from clock_timestamp()) / 3600)::bigint + 1) % 8";

    private static final String MINE =
            "select pg_try_advisory_xact_lock(hashtextextended('rushline.change_log', 0))";

    /** Numbers from the future come with a copy of another database; nobody has read them. */
    private static final String CONTENT =
            """
            select count(*) > 0, coalesce(bool_or(at > clock_timestamp() - %s), false),
                coalesce(max(xid) filter (where xid < pg_snapshot_xmax(pg_current_snapshot())), '0')
            from %s""";

    private static final String NOTE =
            """
            update change_log_state set emptied_epoch = change_log_epoch(),
                emptied_to = case when emptied_epoch = change_log_epoch()
                    then greatest(emptied_to, '%1$d'::xid8) else '%1$d'::xid8 end""";

    private final DataSource dataSource;

    Ring(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns whether a slot was emptied. Nothing goes that a running writer may need. */
    boolean emptyNext() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                var emptied = emptyNext(statement);
                connection.commit();
                return emptied;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean emptyNext(Statement statement) throws SQLException {
        var slot = "change_log_" + ask(statement, NEXT, row -> row.getInt(1));
        var content = content(statement, slot);
        if (!content.old() || !ask(statement, MINE, row -> row.getBoolean(1))) {
            return false;
        }
        // Readers that come meanwhile wait behind us, also if this node falls asleep right here.
        statement.execute("set local lock_timeout = '100ms'");
        statement.execute("set local idle_in_transaction_session_timeout = '2s'");
        statement.execute("lock table " + slot + " in access exclusive mode");
        var last = content(statement, slot);
        if (!last.old()) {
            return false;
        }
        statement.execute(NOTE.formatted(last.newest()));
        statement.execute("truncate " + slot);
        return true;
    }

    private record Content(boolean any, boolean young, long newest) {
        boolean old() {
            return any && !young;
        }
    }

    private static Content content(Statement statement, String slot) throws SQLException {
        return ask(
                statement,
                CONTENT.formatted(KEPT, slot),
                row -> new Content(row.getBoolean(1), row.getBoolean(2), row.getLong(3)));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> T ask(Statement statement, String query, Row<T> answer) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return answer.read(row);
        }
    }
}
