package org.rushline.waitingroom.lanes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.rushline.accounts.AccountService;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Rooms;

/** Whom operators let past the line: box office, partners, probes. They take nobody's turn. */
@Stateless
public class Bypasses {

    private static final int MOST = 50;

    private static final String LOCK = "select from now_serving where room_id = ? for update";

    private static final String LIST =
            """
            select s.holder, coalesce(a.name, '') as name, coalesce(a.email, '') as email, s.admitted_at, s.expires_at
            from waiting_room r join shopping s on s.room_id = r.id and s.term = r.term and s.lane = 'BYPASS'
            left join account a on a.id = s.holder
            where r.id = ? order by s.admitted_at, s.id""";

    private static final String END =
            """
            update admission a set ended_at = clock_timestamp(), ended_by = 'LEFT' from waiting_room r
            where r.id = ? and a.room_id = r.id and a.term = r.term and a.holder = ? and a.ended_at is null""";

    private static final String ADD =
            """
            insert into admission (room_id, term, lane, holder, expires_at)
            select id, term, 'BYPASS', ?, clock_timestamp() + make_interval(secs => ?) from waiting_room where id = ?""";

    @Inject Sql sql;
    @Inject Rooms rooms;
    @Inject Cords cords;
    @Inject AccountService accounts;

    public List<BypassView> of(EventId event) {
        return sql.list(LIST, Bypasses::view, rooms.get(event).id());
    }

    /**
     * Lets an account in at once, for so long.
     *
     * @throws NotFound if nobody has this address
     * @throws Conflict if too many have one
     */
    public void add(EventId event, String email, Duration time, Because because) {
        var room = rooms.get(event).id();
        var account = accounts.withEmail(email);
        sql.first(LOCK, row -> true, room);
        if (sql.list(LIST, Bypasses::view, room).size() >= MOST) {
            throw new Conflict(
                    "too-many-bypasses",
                    "Too many are let past",
                    "Fifty accounts at most are let past a line at the same time.");
        }
        var who = account.id();
        sql.change(END, room, who);
        sql.change(ADD, who, time.toSeconds(), room);
        cords.note(
                room,
                because.about(
                        "%s is let past the line for %d minutes".formatted(who, time.toMinutes())));
    }

    /** Throws NotFound if they have none. */
    public void end(EventId event, AccountId who, Because because) {
        var room = rooms.get(event).id();
        sql.first(LOCK, row -> true, room);
        if (sql.list(LIST, Bypasses::view, room).stream()
                .noneMatch(one -> one.accountId().equals(who.toString()))) {
            throw new NotFound("bypass");
        }
        sql.change(END, room, who);
        cords.note(room, because.about(who + " is no longer let past the line"));
    }

    private static BypassView view(ResultSet row) throws SQLException {
        return new BypassView(
                new AccountId(row.getObject("holder", UUID.class)).toString(),
                row.getString("name"),
                row.getString("email"),
                Sql.instant(row, "admitted_at"),
                Sql.instant(row, "expires_at"));
    }
}
