package org.rushline.waitingroom;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

/** All places. What is added is committed before it is returned. */
public final class Places {

    /**
     * It has not let anybody in who has gone since. In the first minute of a rush there are no
     * statistics; an order that seems to be of no use leads along the right index even so.
     */
    private static final String USABLE =
            """
            coalesce((
                select a.ended_at is null and a.expires_at > clock_timestamp() from admission a
                where a.line_id = p.room_id and a.term = p.term and a.number between p.number and p.number
                order by a.number limit 1), true)""";

    /** Committed before its numbers are used: a node that dies here wastes them. */
    private static final String NUMBERS =
            """
            update waiting_room_number set next = next + ? where room_id = ?
            returning next""";

    /**
     * Reads the room under a lock: who closes it waits for us, or we see that it is closed. Two
     * nodes write the same holders in the same order: else each would wait for the other. Whose
     * place has been used up gets another one.
     */
    private static final String ADD =
            """
            with room as (
                select id, term from waiting_room
                where id = ? and term = ? and mode in ('DRAW', 'OPEN', 'PAUSED') and first_number <= ?
                    and (mode <> 'DRAW' or exists (
                        select from draw d
                        where d.room_id = waiting_room.id and d.term = waiting_room.term and d.closing > clock_timestamp()))
                for share)
            insert into place (room_id, term, holder, number, again)
            select room.id, room.term, joining.holder, ? + joining.nth - 1, coalesce(had.again + 1, 0)
            from room cross join unnest((select ?)::uuid[]) with ordinality as joining(holder, nth)
            left join lateral (
                select p.again, %s as usable from place p
                where p.room_id = room.id and p.term = room.term and p.holder = joining.holder
                order by p.again desc limit 1) had on true
            where had.usable is not true
            order by joining.holder
            on conflict (room_id, term, holder, again) do nothing
            returning holder, number"""
                    .formatted(USABLE);

    /** Without a number: they have none that can be used. */
    static final String FIND =
            """
            with r as materialized (select id, term from waiting_room where id = ?)
            select asked.who, in_line as holder, case when latest.usable then latest.number end as number
            from r
            cross join unnest((select ?)::uuid[]) with ordinality as asked(who, nth)
            cross join lateral place_holder(r.id, r.term, asked.who) as in_line
            left join lateral (
                select p.number, %s as usable from place p
                where p.room_id = r.id and p.term = r.term and p.holder = in_line
                order by p.again desc limit 1) latest on true
            order by asked.nth"""
                    .formatted(USABLE);

    /** Along the index, also while the planner does not know yet how many have joined. */
    private static final String DRAWN =
            """
            select p.holder, p.number from place p
            where p.room_id = ? and p.term = (select term from waiting_room where id = ?)
                and p.number > ? and p.number < (select first_number from waiting_room where id = ?)
            order by p.room_id, p.term, p.number limit ?""";

    private static final String DRAWN_OF =
            """
            select p.holder, p.number from waiting_room r
            join place p on p.room_id = r.id and p.term = r.term
            where r.id = ? and p.holder = ? and p.number < r.first_number""";

    /**
     * @param holder in whose name they stand in this line: a browser, if an account has taken its
     *     place along
     * @param number null if they have no place that can be used
     */
    private record Found(UUID who, UUID holder, Long number) {

        Found(ResultSet row) throws SQLException {
            this(
                    row.getObject("who", UUID.class),
                    row.getObject("holder", UUID.class),
                    row.getObject("number", Long.class));
        }

        Optional<Place> place(WaitingRoomId room) {
            return Optional.ofNullable(number).map(nth -> new Place(room, holder, nth));
        }
    }

    private final AutocommitSql sql;

    public Places(DataSource database) {
        sql = new AutocommitSql(database);
    }

    /**
     * Gives each of them a place, in this order; who has one that can be used keeps it. Nobody who
     * is missing in the answer has one: the room is closed, or the term is over.
     *
     * @param people different accounts and browsers
     */
    public Map<UUID, Place> add(WaitingRoomId room, int term, List<UUID> people) {
        var places = new HashMap<UUID, Place>();
        var others = new ArrayList<Found>();
        for (var found : look(room, people)) {
            found.place(room)
                    .ifPresentOrElse(
                            place -> places.put(found.who, place), () -> others.add(found));
        }
        if (others.isEmpty()) {
            return places;
        }
        var added = add(room, term, others);
        others.forEach(one -> places.computeIfAbsent(one.who, who -> added.get(one.holder)));
        var missing = others.stream().map(Found::who).filter(who -> !places.containsKey(who));
        for (var found : look(room, missing.toList())) {
            found.place(room).ifPresent(place -> places.put(found.who, place));
        }
        return places;
    }

    /** By their holders; without those who got one meanwhile. */
    private Map<UUID, Place> add(WaitingRoomId room, int term, Collection<Found> others) {
        var holders = others.stream().map(Found::holder).distinct().toList();
        return numbers(room, holders.size())
                .map(
                        first ->
                                sql.list(
                                        ADD,
                                        row -> place(room, row),
                                        room,
                                        term,
                                        first,
                                        first,
                                        holders))
                .orElse(List.of())
                .stream()
                .collect(toMap(Place::holder, Function.identity()));
    }

    /** The place that somebody can use, by whatever door they come. */
    public Optional<Place> find(WaitingRoomId room, UUID who) {
        return look(room, List.of(who)).stream().findFirst().flatMap(found -> found.place(room));
    }

    private List<Found> look(WaitingRoomId room, List<UUID> people) {
        return people.isEmpty() ? List.of() : sql.list(FIND, Found::new, room, people);
    }

    /** The next ones of those who joined before the draw closed, in the order of their numbers. */
    public List<Place> drawn(WaitingRoomId room, long after, int most) {
        return sql.list(DRAWN, row -> place(room, row), room, room, after, room, most);
    }

    /** The one with which somebody takes part in the draw, used or not. */
    public Optional<Place> drawn(WaitingRoomId room, UUID holder) {
        return sql.first(DRAWN_OF, row -> place(room, row), room, holder);
    }

    /** The first of so many; empty if there is no such room. */
    private Optional<Long> numbers(WaitingRoomId room, int many) {
        return sql.first(NUMBERS, row -> row.getLong("next") - many, many, room);
    }

    private static Place place(WaitingRoomId room, ResultSet row) throws SQLException {
        return new Place(room, row.getObject("holder", UUID.class), row.getLong("number"));
    }
}
