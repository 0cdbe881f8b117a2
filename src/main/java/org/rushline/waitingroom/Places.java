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
final class Places {

    /** Committed before its numbers are used: a node that dies here wastes them. */
    private static final String NUMBERS =
            """
            update waiting_room_number set next = next + ? where room_id = ?
            returning next""";

    /**
     * Reads the room under a lock: who closes it waits for us, or we see that it is closed. Two
     * nodes write the same holders in the same order: else each would wait for the other.
     */
    private static final String ADD =
            """
            with room as (
                select id, term from waiting_room
                where id = ? and mode in ('DRAW', 'OPEN', 'PAUSED') and first_number <= ?
                for share)
            insert into place (room_id, term, holder, number)
            select room.id, room.term, joining.holder, ? + joining.nth - 1
            from room, unnest((select ?)::uuid[]) with ordinality as joining(holder, nth)
            order by joining.holder
            on conflict (room_id, term, holder) do nothing
            returning holder, number""";

    private static final String FIND =
            """
            select p.holder, p.number from waiting_room r
            join place p on p.room_id = r.id and p.term = r.term
            where r.id = ? and p.holder = any((select ?)::uuid[])""";

    private static final String DRAWN =
            """
            select p.holder, p.number from waiting_room r
            join place p on p.room_id = r.id and p.term = r.term
            where r.id = ? and p.number > ? and p.number < r.first_number
            order by p.number limit ?""";

    private final AutocommitSql sql;

    Places(DataSource database) {
        sql = new AutocommitSql(database);
    }

    /**
     * Gives each of them a place, in this order; who has one keeps it. Nobody who is missing in the
     * answer has one: the room is closed.
     *
     * @param holders different ones
     */
    Map<UUID, Place> add(WaitingRoomId room, List<UUID> holders) {
        var places = new HashMap<UUID, Place>();
        numbers(room, holders.size())
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
                                                holders)));
        var others = holders.stream().filter(holder -> !places.containsKey(holder)).toList();
        if (!others.isEmpty()) {
            put(places, find(room, others));
        }
        return places;
    }

    Optional<Place> find(WaitingRoomId room, UUID holder) {
        return find(room, List.of(holder)).stream().findFirst();
    }

    private List<Place> find(WaitingRoomId room, Collection<UUID> holders) {
        return sql.list(FIND, row -> place(room, row), room, holders);
    }

    /** The next ones of those who joined before the draw closed, in the order of their numbers. */
    List<Place> drawn(WaitingRoomId room, long after, int most) {
        return sql.list(DRAWN, row -> place(room, row), room, after, most);
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
