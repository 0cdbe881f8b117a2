package org.rushline.waitingroom.control;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.SlowReason;

/**
 * One node's right to call people into one room. Whoever wakes up after another node has taken over
 * changes nothing: each change names the lease's term.
 */
final class CallLease {

    private static final String TAKE =
            """
            update now_serving n set leased_by = ?, leased_until = clock_timestamp() + interval '5 seconds',
                lease_term = n.lease_term + case when n.leased_by = ? then 0 else 1 end
            from waiting_room r
            where n.room_id = ? and r.id = n.room_id and r.term = n.term
                and (n.leased_by = ? or n.leased_until < clock_timestamp())
            returning n.lease_term""";

    private static final String CALL =
            """
            update now_serving n set position = greatest(n.position, call.position), kept = call.kept,
                pace_limit = call.most, pace_reason = call.reason, calls_stopped = call.stopped
            from waiting_room r, (values (?::bigint, ?::integer, ?::integer, ?::text, ?::boolean))
                as call(position, kept, most, reason, stopped)
            where n.room_id = ? and n.lease_term = ? and n.leased_by = ?
                and r.id = n.room_id and r.term = n.term and r.mode = 'OPEN'
                and (n.position < call.position or (n.kept, n.pace_limit, n.pace_reason, n.calls_stopped)
                    is distinct from (call.kept, call.most, call.reason, call.stopped))""";

    /** The version before writes the limit alone, for a slow database. */
    private static final String STEERING =
            """
            select round(100.0 * least(r.shopping_limit, n.pace_limit) / r.shopping_limit) as percent,
                coalesce(n.pace_reason, case when n.pace_limit is not null then 'DATABASE_SLOW' end) as reason,
                n.calls_stopped
            from now_serving n join waiting_room r on r.id = n.room_id where r.id = ?""";

    private final AutocommitSql sql;
    private final String node;
    private final WaitingRoomId room;

    /**
     * @param node different for each start of each node
     */
    CallLease(DataSource database, String node, WaitingRoomId room) {
        sql = new AutocommitSql(database);
        this.node = node;
        this.room = room;
    }

    /**
     * Takes the lease, or keeps it for five seconds more.
     *
     * @return its term; empty if another node has it
     */
    OptionalLong take() {
        return sql.first(TAKE, row -> row.getLong(1), node, node, room, node)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** What was decided last, by whichever node. */
    Steering steering() {
        return sql.first(STEERING, Steering::of, room).orElse(Steering.FREE);
    }

    /**
     * What is decided for the next second.
     *
     * @param position up to here all are called
     * @param kept of the limit, for lanes
     * @param most may shop just now, if that is fewer than the room's limit; else null
     * @param reason why they are fewer, or why nobody is called; null if neither is so
     * @param stopped whether nobody is called
     */
    record Call(long position, int kept, Integer most, SlowReason reason, boolean stopped) {}

    /**
     * Calls people, or none.
     *
     * @return false if nothing has changed: all have been called, another node has taken over, or
     *     the room does not call
     */
    boolean call(long term, Call next) {
        var reason = next.reason == null ? null : next.reason.name();
        return sql.change(
                        CALL,
                        next.position,
                        next.kept,
                        next.most,
                        reason,
                        next.stopped,
                        room,
                        term,
                        node)
                == 1;
    }
}
