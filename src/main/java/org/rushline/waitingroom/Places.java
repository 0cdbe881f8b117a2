package org.rushline.waitingroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

/** All places. What is added is committed before it is returned. */
public final class Places {

    /** It has not let anybody in who has gone since. */
    private static final String USABLE =
            """
            not exists (
                select from admission a
                where a.line_id = p.room_id and a.term = p.term and a.number = p.number
                    and (a.ended_at is not null or a.expires_at <= clock_timestamp()))""";

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
                where id = ? and mode in ('DRAW', 'OPEN', 'PAUSED') and first_number <= ?
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

    private static final String FIND =
            """
            select holder, number from (
                select distinct on (p.holder) p.holder, p.number, %s as usable from waiting_room r
                join place p on p.room_id = r.id and p.term = r.term
                where r.id = ? and p.holder = any((select ?)::uuid[])
                order by p.holder, p.again desc) latest
            where usable"""
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

    private final AutocommitSql sql;

    public Places(DataSource database) {
        sql = new AutocommitSql(database);
    }

    /**
     * Gives each of them a place, in this order; who has one that can be used keeps it. Nobody who
     * is missing in the answer has one: the room is closed.
     *
     * @param holders different ones
     */
    public Map<UUID, Place> add(WaitingRoomId room, List<UUID> holders) {
        var places = new HashMap<UUID, Place>();
        put(places, find(room, holders));
        var others = without(holders, places);
        if (others.isEmpty()) {
            return places;
        }
        numbers(room, others.size())
                .ifPresent(
                        first ->
                                put(
                                        places,
                                        sql.list(
                                                ADD,
                                                row -> place(room, row),
                                                room,
                                                first,
                                                first,
                                                others)));
        put(places, find(room, without(others, places)));
        return places;
    }

    private static List<UUID> without(List<UUID> holders, Map<UUID, Place> places) {
        return holders.stream().filter(holder -> !places.containsKey(holder)).toList();
    }

    public Optional<Place> find(WaitingRoomId room, UUID holder) {
        return find(room, List.of(holder)).stream().findFirst();
    }

    private List<Place> find(WaitingRoomId room, Collection<UUID> holders) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return sql.list(FIND, row -> place(room, row), room, holders);
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

    private static void put(Map<UUID, Place> places, List<Place> more) {
        more.forEach(place -> places.put(place.holder(), place));
    }

    private static Place place(WaitingRoomId room, ResultSet row) throws SQLException {
        return new Place(room, row.getObject("holder", UUID.class), row.getLong("number"));
    }
}
