package org.rushline.onsale;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Unavailable;

/**
 * One node's right to put one event on sale; kept alive by reporting progress, outside the work's
 * transaction.
 */
final class PublicationLease {

    /** Longer than any slice takes; after it another node starts again. */
    private static final String TERM = "interval '30 seconds'";

    private static final String TAKE =
            """
            update publication set state = 'RUNNING', done = 0, leased_by = ?, leased_until = now() + %s
            where event_id = (
                select event_id from publication
                where state = 'WAITING' or (state = 'RUNNING' and leased_until < now())
                order by requested_at limit 1 for update skip locked)
            returning event_id, total"""
                    .formatted(TERM);

    private static final String KEEP =
            """
            update publication set done = ?, leased_until = now() + %s
            where event_id = ? and leased_by = ? and state = 'RUNNING'"""
                    .formatted(TERM);

    private static final String FAIL =
            """
            update publication set state = 'FAILED', problem = left(?, 500), finished_at = now()
            where event_id = ? and leased_by = ? and state = 'RUNNING'""";

    private final DataSource dataSource;
    private final String holder;
    private final EventId event;
    private final int total;

    private PublicationLease(DataSource dataSource, String holder, EventId event, int total) {
        this.dataSource = dataSource;
        this.holder = holder;
        this.event = event;
        this.total = total;
    }

    /**
     * Takes the oldest work that nobody has, or whose node has died.
     *
     * @param holder different for every try, so that one that wakes up late finds itself replaced
     * @return null if there is none
     */
    static PublicationLease take(DataSource dataSource, String holder) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, holder);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new PublicationLease(
                                dataSource, holder, new EventId(row.getLong(1)), row.getInt(2))
                        : null;
            }
        }
    }

    EventId event() {
        return event;
    }

    int total() {
        return total;
    }

    /**
     * @throws Unavailable if another node has taken over, or the database does not answer
     */
    void progress(int done) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setInt(1, done);
            statement.setLong(2, event.value());
            statement.setString(3, holder);
            if (statement.executeUpdate() == 0) {
                throw new Unavailable();
            }
        } catch (SQLException e) {
            throw new Unavailable();
        }
    }

    /** Nothing that trying again would mend. */
    void fail(String problem) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FAIL)) {
            statement.setString(1, problem);
            statement.setLong(2, event.value());
            statement.setString(3, holder);
            statement.executeUpdate();
        }
    }
}
