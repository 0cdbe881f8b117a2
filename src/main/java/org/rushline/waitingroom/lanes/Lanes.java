package org.rushline.waitingroom.lanes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Rooms;

/** The lanes of waiting rooms. */
@Stateless
public class Lanes {

    private static final int MOST = 10;
    private static final int MOST_SHARED = 90;

    private static final String OF =
            """
            select id, lane_name, lane_about, share, mode in ('OPEN', 'PAUSED') as joinable
            from waiting_room where within_id = ? order by id""";

    private static final String ONE =
            """
            select l.lane_name, l.lane_about, l.share
            from waiting_room_event e join waiting_room l on l.within_id = e.room_id
            where e.event_id = ? and l.id = ?""";

    private static final String VIEW =
            """
            select l.*, n.position as called,
                (select w.next from waiting_room_number w where w.room_id = l.id) - l.first_number as joined,
                (select count(*) from admission a where a.line_id = l.id and a.term = l.term) as let_in,
                codes.*
            from waiting_room l join now_serving n on n.room_id = l.id
            cross join lateral (
                select count(*) filter (where c.used_by is not null) as used,
                    count(*) filter (where c.revoked_at is not null) as revoked, count(*) as made
                from lane_code c where c.lane_id = l.id) codes
            where l.within_id = ? order by l.id""";

    private static final String OTHERS =
            """
            select count(*) as lanes, coalesce(sum(l.share), 0) as shares,
                count(*) filter (where lower(l.lane_name) = lower(?)) as same
            from waiting_room l where l.within_id = ? and l.id <> ?""";

    private static final String MAKE =
            """
            with made as (
                insert into waiting_room (within_id, lane_name, lane_about, share, term, mode)
                select id, ?, ?, ?, term, case when mode in ('DRAW', 'CLOSING') then 'PAUSED' else mode end
                from waiting_room where id = ? returning id, term),
                numbers as (insert into waiting_room_number (room_id) select id from made)
            insert into now_serving (room_id, term) select id, term from made returning room_id""";

    private static final String CHANGE =
            """
            update waiting_room set lane_name = ?, lane_about = ?, share = ?, changed_by = ?, changed_why = ?
            where id = ?""";

    private static final WaitingRoomId NONE = new WaitingRoomId(0);

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject Rooms rooms;
    @Inject Cords cords;

    public List<Lane> of(WaitingRoomId room) {
        return sql.list(OF, Lanes::lane, room);
    }

    /** With their numbers; throws NotFound if the event has no waiting room. */
    public List<LaneView> views(EventId event) {
        return sql.list(VIEW, Lanes::view, rooms.get(event).id());
    }

    /** Throws NotFound if the event's room has no such lane. */
    public LaneSettings get(EventId event, WaitingRoomId lane) {
        return sql.first(
                        ONE,
                        row ->
                                new LaneSettings(
                                        row.getString("lane_name"),
                                        row.getString("lane_about"),
                                        row.getInt("share"),
                                        null),
                        event,
                        lane)
                .orElseThrow(() -> new NotFound("lane"));
    }

    /**
     * @throws Conflict if its name is taken, or the lanes would have too much together
     */
    public WaitingRoomId make(EventId event, LaneSettings settings, AccountId who) {
        valid.check(settings);
        var room = rooms.get(event).id();
        var because = new Because(who, settings.reason());
        cords.note(room, because.about("The lane " + settings.name() + " is made"));
        mustFit(room, NONE, settings);
        var lane =
                sql.first(
                                MAKE,
                                row -> new WaitingRoomId(row.getLong(1)),
                                settings.name(),
                                settings.about(),
                                settings.share(),
                                room)
                        .orElseThrow();
        rooms.lanesFollow(room, because);
        return lane;
    }

    /**
     * @throws Conflict if its name is taken, or the lanes would have too much together
     */
    public void change(EventId event, WaitingRoomId lane, LaneSettings settings, AccountId who) {
        valid.check(settings);
        get(event, lane);
        var room = rooms.get(event).id();
        var because = new Because(who, settings.reason());
        cords.note(room, because.about("The lane " + settings.name() + " is changed"));
        mustFit(room, lane, settings);
        sql.change(
                CHANGE,
                settings.name(),
                settings.about(),
                settings.share(),
                because.who(),
                because.why(),
                lane);
        rooms.lanesFollow(room, because);
    }

    /** The room's row is locked by the note: nobody else makes a lane meanwhile. */
    private void mustFit(WaitingRoomId room, WaitingRoomId lane, LaneSettings settings) {
        sql.first(
                OTHERS,
                row -> {
                    if (row.getLong("same") > 0) {
                        throw new Conflict(
                                "lane-exists",
                                "There is such a lane",
                                "Another lane has this name.");
                    }
                    if (row.getLong("lanes") >= MOST) {
                        throw new Conflict(
                                "too-many-lanes",
                                "Too many lanes",
                                "A room has ten lanes at most.");
                    }
                    if (row.getLong("shares") + settings.share() > MOST_SHARED) {
                        throw new Conflict(
                                "lanes-too-large",
                                "The lanes have too much",
                                "All lanes together have 90 percent at most: the others have %d."
                                        .formatted(row.getLong("shares")));
                    }
                    return true;
                },
                settings.name(),
                room,
                lane);
    }

    private static Lane lane(ResultSet row) throws SQLException {
        return new Lane(
                new WaitingRoomId(row.getLong("id")),
                row.getString("lane_name"),
                row.getString("lane_about"),
                row.getInt("share"),
                row.getBoolean("joinable"));
    }

    private static LaneView view(ResultSet row) throws SQLException {
        return new LaneView(
                new WaitingRoomId(row.getLong("id")).toString(),
                row.getString("lane_name"),
                row.getString("lane_about"),
                row.getInt("share"),
                row.getInt("shopping_limit"),
                row.getLong("made") - row.getLong("used") - row.getLong("revoked"),
                row.getLong("used"),
                row.getLong("revoked"),
                row.getLong("joined"),
                row.getLong("called"),
                row.getLong("let_in"));
    }
}
