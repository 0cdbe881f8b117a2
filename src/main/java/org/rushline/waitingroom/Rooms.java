package org.rushline.waitingroom;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Valid;

/** The waiting rooms, and which event has which. */
@Stateless
public class Rooms {

    static final String ROOM =
            """
            select r.*, coalesce(d.size, 0) as drawn, d.closing
            from waiting_room r left join draw d on d.room_id = r.id and d.term = r.term""";

    private static final String OF =
            ROOM + " join waiting_room_event e on e.room_id = r.id where e.event_id = ?";

    private static final String SHOWN =
            " and exists (select from event s where s.id = e.event_id and s.status <> 'DRAFT')";

    private static final String EVENTS =
            "select event_id from waiting_room_event where room_id = ? order by event_id";

    private static final String MAKE =
            """
            with made as (insert into waiting_room default values returning id),
                numbers as (insert into waiting_room_number (room_id) select id from made),
                line as (insert into now_serving (room_id) select id from made)
            insert into waiting_room_event (event_id, room_id)
            select e.id, made.id from event e, made where e.id = ?
            returning room_id""";

    private static final String SHARE =
            """
            insert into waiting_room_event (event_id, room_id)
            select e.id, ? from event e where e.id = ?""";

    private static final String SETTINGS =
            """
            update waiting_room set shopping_limit = ?, calls_a_minute = ?, admission_seconds = ?, call_seconds = ?,
                joiners = ?, joining_work = ?, opens_at_onsale = ?, standby_people = ?, texts = ?::jsonb, changed_by = ?, changed_why = ?
            where id = ?""";

    private static final String LANES =
            """
            update waiting_room l set shopping_limit = greatest(1, r.shopping_limit * l.share / 100),
                calls_a_minute = greatest(1, r.calls_a_minute * l.share / 100),
                admission_seconds = r.admission_seconds, call_seconds = r.call_seconds,
                changed_by = ?, changed_why = ?
            from waiting_room r where r.id = ? and l.within_id = r.id""";

    private static final String GONE =
            """
            select bool_and(event_status(e) = 'CANCELLED') as cancelled
            from waiting_room_event w join event e on e.id = w.event_id
            where w.room_id = ? having bool_and(event_status(e) in ('CANCELLED', 'OVER'))""";

    private static final String WAITING =
            """
            select coalesce(sum(coalesce((select d.size from draw d where d.room_id = l.id and d.term = l.term), 0)
                + w.next - l.first_number - n.position), 0) as waiting
            from waiting_room l join waiting_room_number w on w.room_id = l.id
            join now_serving n on n.room_id = l.id and n.term = l.term
            where coalesce(l.within_id, l.id) = ?""";

    /** Why there is nothing to wait for. */
    public enum Gone {
        /** All of its dates have been cancelled. */
        CANCELLED,

        /** All of its dates are over or cancelled. */
        OVER
    }

    @Inject Sql sql;
    @Inject Valid valid;

    /** Empty if the event has none. */
    public Optional<Room> of(EventId event) {
        return sql.first(OF, Rooms::room, event);
    }

    /**
     * @throws NotFound if the event has none
     */
    public Room get(EventId event) {
        return of(event).orElseThrow(() -> new NotFound("waiting room"));
    }

    /**
     * For everybody: drafts are nobody's business.
     *
     * @throws NotFound if the event has none, or is a draft
     */
    public Room shown(EventId event) {
        return sql.first(OF + SHOWN, Rooms::room, event)
                .orElseThrow(() -> new NotFound("waiting room"));
    }

    /**
     * @throws NotFound if there is no such room
     */
    public Room get(WaitingRoomId room) {
        return sql.first(ROOM + " where r.id = ?", Rooms::room, room)
                .orElseThrow(() -> new NotFound("waiting room"));
    }

    /** The dates that share it. */
    public List<EventId> events(WaitingRoomId room) {
        return sql.list(EVENTS, row -> new EventId(row.getLong(1)), room);
    }

    /** Empty while one of its dates is still to come. */
    public Optional<Gone> gone(WaitingRoomId room) {
        return sql.first(
                GONE, row -> row.getBoolean("cancelled") ? Gone.CANCELLED : Gone.OVER, room);
    }

    /** How many have not been called yet, in the room and its lanes. */
    public long waiting(WaitingRoomId room) {
        return sql.first(WAITING, row -> row.getLong("waiting"), room).orElseThrow();
    }

    /** Makes the event's room if it has none, which is OFF then. */
    public Room put(EventId event, RoomSettings settings, AccountId who) {
        valid.check(settings);
        var room =
                of(event)
                        .map(Room::id)
                        .or(() -> make(event))
                        .orElseThrow(() -> new NotFound("event"));
        sql.change(
                SETTINGS,
                settings.shoppingLimit(),
                settings.callsPerMinute(),
                settings.admissionSeconds(),
                settings.callSeconds(),
                settings.joiners(),
                settings.joiningWork(),
                settings.opensAtOnsale(),
                settings.standbyPeople(),
                settings.texts().json().toString(),
                who,
                settings.reason(),
                room);
        lanesFollow(room, new Because(who, settings.reason()));
        return get(event);
    }

    /** Gives each lane its share of what the room has now. */
    public void lanesFollow(WaitingRoomId room, Because because) {
        sql.change(LANES, because.who(), because.why(), room);
    }

    private Optional<WaitingRoomId> make(EventId event) {
        return sql.first(MAKE, row -> new WaitingRoomId(row.getLong(1)), event);
    }

    /**
     * Gives the event the room that another one has: one line for both.
     *
     * @throws Conflict if it has one of its own
     */
    public Room share(EventId event, EventId with) {
        var room = get(with);
        var own = of(event);
        if (own.isEmpty()) {
            if (sql.change(SHARE, room.id(), event) == 0) {
                throw new NotFound("event");
            }
        } else if (!own.get().id().equals(room.id())) {
            throw new Conflict(
                    "wrong-state",
                    "It has a waiting room",
                    "The event has a waiting room of its own, so it cannot share another one.");
        }
        return room;
    }

    static Room room(ResultSet row) throws SQLException {
        return new Room(
                new WaitingRoomId(row.getLong("id")),
                RoomMode.valueOf(row.getString("mode")),
                row.getInt("term"),
                row.getLong("first_number"),
                row.getInt("drawn"),
                Sql.instant(row, "closing"),
                settings(row),
                row.getString("message"),
                Sql.instant(row, "mode_since"),
                Sql.instant(row, "everybody_until"),
                within(row));
    }

    private static WaitingRoomId within(ResultSet row) throws SQLException {
        long within = row.getLong("within_id");
        return row.wasNull() ? null : new WaitingRoomId(within);
    }

    private static RoomSettings settings(ResultSet row) throws SQLException {
        try (var texts = Json.createReader(new StringReader(row.getString("texts")))) {
            return new RoomSettings(
                    row.getInt("shopping_limit"),
                    row.getInt("calls_a_minute"),
                    row.getInt("admission_seconds"),
                    row.getInt("call_seconds"),
                    row.getString("joiners"),
                    row.getInt("joining_work"),
                    row.getBoolean("opens_at_onsale"),
                    row.getObject("standby_people", Integer.class),
                    RoomTexts.of(texts.readObject()),
                    null);
        }
    }
}
