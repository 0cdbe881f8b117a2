package org.rushline.onsale;

import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Unavailable;
import org.rushline.platform.sql.AutocommitSql;

/** One node's right to put one event on sale; reporting progress keeps it. */
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

    private final AutocommitSql sql;
    private final String holder;
    private final EventId event;
    private final int total;

    private PublicationLease(AutocommitSql sql, String holder, EventId event, int total) {
        this.sql = sql;
        this.holder = holder;
        this.event = event;
        this.total = total;
    }

    /**
     * Takes the oldest work that nobody has, or whose node has died; empty if there is none.
     *
     * @param holder different for every try, so that one that wakes up late finds itself replaced
     */
    static Optional<PublicationLease> take(AutocommitSql sql, String holder) {
        return sql.first(
                TAKE,
                row ->
                        new PublicationLease(
                                sql, holder, new EventId(row.getLong(1)), row.getInt(2)),
                holder);
    }

    EventId event() {
        return event;
    }

    int total() {
        return total;
    }

    /** Throws Unavailable if another node has taken over, or the database does not answer. */
    void progress(int done) {
        try {
            if (sql.change(KEEP, done, event.value(), holder) == 0) {
                throw new Unavailable();
            }
        } catch (PersistenceException e) {
            throw new Unavailable();
        }
    }

    void fail(String problem) {
        sql.change(FAIL, problem, event.value(), holder);
    }
}
