package org.rushline.changelog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The table {@code change_log}, read without losing a row and without waiting for anybody.
 *
 * <p>Neither a row's age nor its transaction's number says when it becomes visible: a slow
 * transaction commits after later ones. So a position is a snapshot, PostgreSQL's own account of
 * which transactions had ended. What is new since then was written by one that had not: it has a
 * later number, or was open. Both are found in the index, however long somebody keeps a transaction
 * open, and nobody needs to remember single rows.
 *
 * <p>Each reading is one statement, so that rows and snapshot belong together, and at READ
 * COMMITTED, where it takes its snapshot after its locks: it sees a slot with all its rows, or the
 * note that it has been emptied.
 */
final class Log {

    private static final int FETCH = 2_000;

    private static final String NOW =
            """
            select pg_current_snapshot()::text as snapshot, epoch,
                case when emptied_epoch = epoch then emptied_to else '0' end as emptied_to,
                null as entity, null as id, null as ordinals
            from change_log_state, change_log_epoch() as epoch""";

    /** Rows that a restored copy has brought from another server have numbers of the future. */
    private static final String SINCE =
            NOW
                    + """
                     union all
                    select null, null, null, entity, id, ordinals from change_log
                    where xid >= ? and xid < pg_snapshot_xmax(pg_current_snapshot())
                    union all
                    select null, null, null, entity, id, ordinals from change_log where xid = any(?)""";

    private final DataSource dataSource;

    Log(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From now on: whoever begins here must read everything once. */
    Reading now() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NOW);
                var row = statement.executeQuery()) {
            row.next();
            return new Reading(position(row), true, List.of());
        }
    }

    Reading since(LogPosition position) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // or the driver would fetch all rows at once
            try (var statement = connection.prepareStatement(SINCE)) {
                statement.setFetchSize(FETCH);
                where(statement, position);
                return read(statement, position);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The driver knows no xid8; PostgreSQL reads it from text. */
    private static void where(PreparedStatement statement, LogPosition position)
            throws SQLException {
        var open = position.open().stream().map(String::valueOf).collect(Collectors.joining(","));
        statement.setObject(1, Long.toString(position.next()), Types.OTHER);
        statement.setObject(2, "{" + open + "}", Types.OTHER);
    }

    /** The snapshot comes first: if it says that too much is gone, the rows need not be read. */
    private static Reading read(PreparedStatement statement, LogPosition before)
            throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            var now = position(row);
            if (!before.leadsTo(now, row.getLong("emptied_to"))) {
                return new Reading(now, true, List.of());
            }
            var changes = new Changes();
            while (row.next()) {
                changes.add(
                        Entity.valueOf(row.getString("entity")), row.getLong("id"), ordinals(row));
            }
            return new Reading(now, false, changes.list());
        }
    }

    private static LogPosition position(ResultSet row) throws SQLException {
        return LogPosition.of(row.getString("epoch"), row.getString("snapshot"));
    }

    private static Integer[] ordinals(ResultSet row) throws SQLException {
        var array = row.getArray("ordinals");
        return array == null ? null : (Integer[]) array.getArray();
    }
}
