package org.rushline.waitingroom;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.BatchQuery;
import org.rushline.platform.sql.Sql;

/** Whether somebody may shop for an event: always, unless a waiting room is on. */
@Stateless
public class AdmissionGate {

    /** Lets a room be switched before a reservation or after it, never during one. */
    private static final String SHARED =
            "select pg_advisory_xact_lock_shared(hashtextextended('room of ' || ?::bigint, 2))";

    static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('room of ' || ?::bigint, 2))";

    private static final String ROOM =
            """
            with room as (
                select r.id, r.term, r.mode not in ('OFF', 'ENDED')
                    and coalesce(r.everybody_until, '-infinity') < clock_timestamp() as is_on
                from waiting_room_event e join waiting_room r on r.id = e.room_id where e.event_id = ?)
            """;

    private static final String LOOK =
            ROOM
                    + """
            select coalesce((select is_on from room), false) as is_on, exists (
                select from shopping s join room on room.id = s.room_id and room.term = s.term
                where s.holder = ?) as admitted""";

    /** Whoever shops is seen, and holds their admission's row: it does not end meanwhile. */
    private static final String PASS =
            ROOM
                    + """
            , mine as (
                update admission a set seen_at = clock_timestamp()
                where a.ended_at is null and a.id in (
                    select s.id from shopping s join room on room.id = s.room_id and room.term = s.term
                    where room.is_on and s.holder = ?)
                returning a.id)
            select coalesce((select is_on from room), false) as is_on, exists (select from mine) as admitted""";

    /**
     * @param on whether one needs an admission
     * @param admitted false unless one is needed
     */
    public record Pass(boolean on, boolean admitted) {

        public boolean open() {
            return !on || admitted;
        }
    }

    @Inject Sql sql;

    /** Whether a room is on. */
    public boolean isOn(EventId event) {
        return sql.first(ROOM + "select is_on from room", row -> row.getBoolean("is_on"), event)
                .orElse(false);
    }

    /** Looks without being seen. */
    public Pass look(EventId event, AccountId who) {
        return sql.first(LOOK, AdmissionGate::pass, event, who).orElseThrow();
    }

    private static Pass pass(ResultSet row) throws SQLException {
        return new Pass(row.getBoolean("is_on"), row.getBoolean("admitted"));
    }

    /** To be asked in a reservation's transaction, before anything else. */
    public static BatchQuery<Boolean> inTurn(EventId event) {
        return new BatchQuery<>(SHARED, row -> true, event);
    }

    public static BatchQuery<Pass> question(EventId event, AccountId buyer) {
        return new BatchQuery<>(PASS, AdmissionGate::pass, event, buyer);
    }
}
