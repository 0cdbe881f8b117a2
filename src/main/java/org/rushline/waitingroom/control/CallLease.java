package org.rushline.waitingroom.control;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

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
            update now_serving n set position = greatest(n.position, ?), pace_limit = ?, kept = ?
            from waiting_room r
            where n.room_id = ? and n.lease_term = ? and n.leased_by = ?
                and r.id = n.room_id and r.term = n.term and r.mode = 'OPEN'
                and (n.position < ? or n.pace_limit is distinct from ? or n.kept <> ?)""";

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

    /**
     * Calls everybody up to this position.
     *
     * @param most may shop just now, if that is fewer than the room's limit; else null
     * @param kept of the limit, for lanes
     * @return false if nothing has changed: all have been called, another node has taken over, or
     *     the room does not call
     */
    boolean call(long term, long position, Integer most, int kept) {
        return sql.change(CALL, position, most, kept, room, term, node, position, most, kept) == 1;
    }
}
