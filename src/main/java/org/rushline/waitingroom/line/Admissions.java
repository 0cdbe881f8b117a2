package org.rushline.waitingroom.line;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Place;

/** Who has been let in. The function {@code let_in} of the database decides, one node at a time. */
final class Admissions {

    private static final String LET_IN =
            "select admitted from let_in(?, (select ?)::uuid[], (select ?)::bigint[], (select ?)::bigint[])";

    private static final String SEEN =
            "select admitted from let_in(?, (select ?)::uuid[], '{}', '{}')";

    private static final String LEAVE =
            """
            update admission a set ended_at = clock_timestamp(), ended_by = 'LEFT' from waiting_room r
            where r.id = ? and a.room_id = r.id and a.term = r.term and a.holder = ? and a.ended_at is null""";

    /**
     * The last admission of whoever has no place, too: buyers, for whom the room was switched on.
     */
    private static final String STANDING =
            """
            select asked.holder, p.number, p.joined_at, p.number < r.first_number or r.mode = 'DRAW' as drawn, r.mode in ('OPEN', 'PAUSED') as calling,
                n.position as serving, a.id is not null as used, a.ended_at is not null or a.expires_at <= clock_timestamp() as over,
                s.expires_at, ceil(extract(epoch from s.expires_at - clock_timestamp())) as admitted_for
            from waiting_room r
            join now_serving n on n.room_id = r.id
            cross join unnest((select ?)::uuid[]) as asked(holder)
            left join lateral (
                select * from place p where p.room_id = r.id and p.term = r.term and p.holder = asked.holder
                order by p.again desc limit 1) p on true
            left join admission a on a.room_id = r.id and a.term = r.term and a.number = p.number
            left join shopping s on s.room_id = r.id and s.term = r.term and s.holder = asked.holder
            where r.id = ? and (p.number is not null or s.id is not null)""";

    /** Somebody who asks to be let in, at their position. */
    record Asking(Place place, long position) {}

    /** Reads a row of {@link #STANDING}; the position is known to the caller only. */
    private static final class Row {
        private final Place place;
        private final boolean drawn;
        private final boolean calling;
        private final long serving;
        private final boolean used;
        private final boolean over;
        private final Instant joinedAt;
        private final Instant until;
        private final long admittedFor;

        Row(WaitingRoomId room, ResultSet row) throws SQLException {
            place = new Place(room, row.getObject("holder", UUID.class), row.getLong("number"));
            drawn = row.getBoolean("drawn");
            calling = row.getBoolean("calling");
            serving = row.getLong("serving");
            used = row.getBoolean("used");
            over = row.getBoolean("over");
            joinedAt = Sql.instant(row, "joined_at");
            until = Sql.instant(row, "expires_at");
            admittedFor = row.getLong("admitted_for");
        }

        PlaceStanding at(OptionalLong position) {
            return new PlaceStanding(
                    place, joinedAt, drawn, position, state(position), until, admittedFor);
        }

        private PlaceStanding.State state(OptionalLong position) {
            if (until != null) {
                return PlaceStanding.State.ADMITTED;
            }
            if (used && over) {
                return PlaceStanding.State.ENDED;
            }
            return calling && position.isPresent() && position.getAsLong() <= serving
                    ? PlaceStanding.State.CALLED
                    : PlaceStanding.State.WAITING;
        }
    }

    private final AutocommitSql sql;

    Admissions(DataSource database) {
        sql = new AutocommitSql(database);
    }

    /**
     * @return those who are in now, of those who ask
     */
    Set<UUID> letIn(WaitingRoomId room, List<Asking> asking) {
        return new HashSet<>(
                sql.list(
                        LET_IN,
                        row -> row.getObject(1, UUID.class),
                        room,
                        asking.stream().map(one -> one.place().holder()).toList(),
                        asking.stream().map(one -> one.place().number()).toList(),
                        asking.stream().map(Asking::position).toList()));
    }

    /**
     * They are here still.
     *
     * @return those of them who are in
     */
    Set<UUID> seen(WaitingRoomId room, List<UUID> holders) {
        if (holders.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.list(SEEN, row -> row.getObject(1, UUID.class), room, holders));
    }

    /** They are done: somebody else may come in. */
    void leave(WaitingRoomId room, UUID holder) {
        sql.change(LEAVE, room, holder);
    }

    /**
     * Empty if they have no place and are not in.
     *
     * @param positions of a place, if it is known
     */
    Optional<PlaceStanding> standing(
            WaitingRoomId room, UUID holder, Function<Place, OptionalLong> positions) {
        return Optional.ofNullable(standings(room, List.of(holder), positions).get(holder));
    }

    /** The same of many at once; whoever has no place and is not in is missing. */
    Map<UUID, PlaceStanding> standings(
            WaitingRoomId room, Collection<UUID> holders, Function<Place, OptionalLong> positions) {
        return sql.list(STANDING, row -> new Row(room, row), List.copyOf(holders), room).stream()
                .collect(
                        toMap(
                                row -> row.place.holder(),
                                row ->
                                        row.at(
                                                row.joinedAt == null
                                                        ? OptionalLong.empty()
                                                        : positions.apply(row.place))));
    }
}
