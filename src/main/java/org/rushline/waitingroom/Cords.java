package org.rushline.waitingroom;

import static org.rushline.waitingroom.RoomMode.CLOSING;
import static org.rushline.waitingroom.RoomMode.DRAW;
import static org.rushline.waitingroom.RoomMode.ENDED;
import static org.rushline.waitingroom.RoomMode.OFF;
import static org.rushline.waitingroom.RoomMode.OPEN;
import static org.rushline.waitingroom.RoomMode.PAUSED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** The cords by which a room is switched. Each waits for those who are reserving just now. */
@Stateless
public class Cords {

    private static final String LOCK = Rooms.ROOM + " where r.id = ? for update of r";

    private static final String SET =
            """
            update waiting_room set mode = ?, standby_people = case when ? then standby_people end,
                changed_by = ?, changed_why = ?
            where id = ?""";

    private static final String DISARM =
            "update waiting_room set standby_people = null, changed_by = ?, changed_why = ? where id = ?";

    /** Lanes draw nothing: one may join them while the others wait for their draw. */
    private static final String SET_LANES =
            "update waiting_room set mode = ?, changed_by = ?, changed_why = ? where within_id = ?";

    /** Old places are of the former term: everybody may join anew. */
    private static final String ANEW =
            """
            with room as (
                update waiting_room r set mode = 'OFF', term = term + 1, changed_by = ?, changed_why = ?,
                    first_number = (select next from waiting_room_number where room_id = r.id)
                where id = ? or within_id = ? returning id, term)
            update now_serving n set term = room.term, position = 0, pace_limit = null, pace_reason = null, calls_stopped = false
            from room where n.room_id = room.id""";

    /** Nobody who is paying has to queue up for it. */
    private static final String ADMIT_BUYERS =
            """
            insert into admission (room_id, term, lane, holder, expires_at)
            select distinct r.id, r.term, 'BOOKING', b.buyer_id,
                clock_timestamp() + make_interval(secs => r.admission_seconds)
            from waiting_room r
            join waiting_room_event e on e.room_id = r.id
            join booking b on b.event_id = e.event_id
            where r.id = ? and (b.status = 'IN_PROGRESS' and b.expires_at > clock_timestamp() or b.status = 'PAYING')
            on conflict do nothing""";

    private static final String SAY =
            "update waiting_room set message = ?, changed_by = ?, changed_why = ? where id = ?";

    private static final String NOTE =
            "update waiting_room set changed_by = ?, changed_why = ? where id = ?";

    private static final String EVERYBODY =
            """
            update waiting_room set everybody_until = clock_timestamp() + make_interval(secs => ?),
                changed_by = ?, changed_why = ?
            where id = ?""";

    @Inject Sql sql;
    @Inject Rooms rooms;

    /** A room whose draw has been promised lets people join it. */
    public void draw(WaitingRoomId room, Because because) {
        turn(room, DRAW, Set.of(OFF), because);
    }

    /** One that is over begins anew. */
    public void open(WaitingRoomId room, Because because) {
        beginAnew(room, because);
        turn(room, OPEN, Set.of(OFF, CLOSING, PAUSED), because);
    }

    private void beginAnew(WaitingRoomId room, Because because) {
        waitForReservations(room);
        if (lock(room).mode() == ENDED) {
            sql.change(ANEW, because.who(), because.why(), room, room);
        }
    }

    /** Opens a room that stands by, and goes on standing by. An operator may have been faster. */
    public void openStandby(WaitingRoomId room, String why) {
        waitForReservations(room);
        var now = lock(room);
        if (now.standsBy() && !now.mode().on()) {
            beginAnew(room, Because.itself(why));
            turn(room, OPEN, now.mode(), Because.itself(why), true);
        }
    }

    /** Ends it, and goes on standing by; unless somebody waits, or an operator was faster. */
    public void endStandby(WaitingRoomId room, String why) {
        waitForReservations(room);
        var now = lock(room);
        if (now.standsBy() && now.mode() == OPEN && rooms.waiting(room) == 0) {
            turn(room, ENDED, now.mode(), Because.itself(why), true);
        }
    }

    public void pause(WaitingRoomId room, Because because) {
        turn(room, PAUSED, Set.of(OPEN), because);
    }

    public void end(WaitingRoomId room, Because because) {
        turn(room, ENDED, Set.of(DRAW, CLOSING, OPEN, PAUSED), because);
    }

    /**
     * @param message null takes the present one back
     */
    public void say(WaitingRoomId room, String message, Because because) {
        sql.change(SAY, message, because.who(), because.why(), room);
    }

    /** For a room that has failed itself: nobody needs an admission for so long. */
    public void letEverybodyIn(WaitingRoomId room, Duration time, Because because) {
        sql.change(EVERYBODY, time.toSeconds(), because.who(), because.why(), room);
    }

    /**
     * Gives the event the room that another one has; who holds tickets of it is let in.
     *
     * @throws Conflict if the event has a room of its own
     */
    public void share(EventId event, EventId with, Because because) {
        waitForReservations(event);
        var room = rooms.share(event, with);
        note(room.id(), because.about(event + " shares it"));
        if (room.mode().on()) {
            sql.change(ADMIT_BUYERS, room.id());
        }
    }

    /** Writes down what changes nothing of the room itself. */
    public void note(WaitingRoomId room, Because because) {
        sql.change(NOTE, because.who(), because.why(), room);
    }

    private void turn(WaitingRoomId room, RoomMode to, Set<RoomMode> from, Because because) {
        waitForReservations(room);
        var now = lock(room);
        var mode = now.mode();
        if (mode == to) {
            if (now.standsBy()) {
                sql.change(DISARM, because.who(), because.why(), room);
            }
            return;
        }
        if (!from.contains(mode)) {
            throw new Conflict(
                    "wrong-state",
                    "The room's mode does not allow it",
                    "The waiting room is %s, so it cannot be %s now.".formatted(mode, to));
        }
        turn(room, to, mode, because, false);
    }

    private void turn(
            WaitingRoomId room, RoomMode to, RoomMode from, Because because, boolean standsBy) {
        sql.change(SET, to.name(), standsBy, because.who(), because.why(), room);
        var lanes = to == DRAW ? PAUSED : to;
        sql.change(SET_LANES, lanes.name(), because.who(), because.why(), room);
        if (!from.on()) {
            sql.change(ADMIT_BUYERS, room);
        }
    }

    private void waitForReservations(WaitingRoomId room) {
        rooms.events(room).forEach(this::waitForReservations);
    }

    private void waitForReservations(EventId event) {
        sql.first(AdmissionGate.ALONE, row -> true, event);
    }

    private Room lock(WaitingRoomId room) {
        return sql.first(LOCK, Rooms::room, room).orElseThrow(() -> new NotFound("waiting room"));
    }
}
