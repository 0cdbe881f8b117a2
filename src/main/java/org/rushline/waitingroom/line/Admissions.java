package org.rushline.waitingroom.line;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    static final String LET_IN =
            "select admitted from let_in(?, (select ?)::uuid[], (select ?)::bigint[], (select ?)::bigint[])";

    private static final String SEEN =
            "select admitted from let_in(?, (select ?)::uuid[], '{}', '{}')";

    private static final String LEAVE =
            """
            update admission a set ended_at = clock_timestamp(), ended_by = 'LEFT' from waiting_room r
            where r.id = ? and a.room_id = r.id and a.term = r.term and a.holder = ? and a.ended_at is null""";

    /**
     * The place that can be used, of a lane rather than of the room. Also whoever has none and is
     * in: buyers, for whom the room was switched on. In the first minute of a rush there are no
     * statistics; the orders that seem to be of no use lead along the right index even so.
     */
    static final String STANDING =
            """
            with r as materialized (select * from waiting_room where id = ?),
            l as materialized (
                select l.id, l.within_id, l.first_number, n.position from r
                join waiting_room l on l.id = r.id or l.within_id = r.id
                join now_serving n on n.room_id = l.id)
            select asked.holder as who, coalesce(p.line_id, r.id) as line_id, coalesce(p.holder, asked.holder) as holder, p.number, p.joined_at, p.serving, p.used_up, p.lane_position,
                p.lane_position is null and (p.number < r.first_number or r.mode = 'DRAW') as drawn, r.mode in ('OPEN', 'PAUSED') as calling,
                s.expires_at, ceil(extract(epoch from s.expires_at - clock_timestamp())) as admitted_for
            from r
            cross join unnest((select ?)::uuid[]) as asked(holder)
            cross join lateral place_holder(r.id, r.term, asked.holder) as in_line
            left join lateral (
                select l.id as line_id, case when l.within_id is not null then p.number - l.first_number + 1 end as lane_position, p.number, p.holder, p.joined_at, l.position as serving,
                    coalesce(a.ended_at is not null or a.expires_at <= clock_timestamp(), false) as used_up
                from l
                cross join lateral (
                    select p.number, p.holder, p.joined_at from place p
                    where p.room_id = l.id and p.term = r.term
                        and p.holder = case when l.id = r.id then in_line else asked.holder end
                    order by p.again desc limit 1) p
                left join lateral (
                    select a.ended_at, a.expires_at from admission a
                    where a.line_id = l.id and a.term = r.term and a.number between p.number and p.number
                    order by a.number limit 1) a on true
                order by used_up, l.within_id nulls last limit 1) p on true
            left join lateral (
                select s.id, s.expires_at from shopping s
                where s.room_id = r.id and s.term = r.term and s.holder = asked.holder limit 1) s on true
            where p.number is not null or s.id is not null""";

    /**
     * Somebody who asks to be let in, at their position.
     *
     * @param who the account
     * @param place in its name, or in that of the browser whose place it has taken along
     */
    record Asking(UUID who, Place place, long position) {}

    /** Reads a row of {@link #STANDING}; the position is known to the caller only. */
    private static final class Row {
        private final UUID who;
        private final Place place;
        private final boolean drawn;
        private final boolean calling;
        private final long serving;
        private final boolean usedUp;
        private final OptionalLong lanePosition;
        private final Instant joinedAt;
        private final Instant until;
        private final long admittedFor;

        Row(ResultSet row) throws SQLException {
            who = row.getObject("who", UUID.class);
            place =
                    new Place(
                            new WaitingRoomId(row.getLong("line_id")),
                            row.getObject("holder", UUID.class),
                            row.getLong("number"));
            drawn = row.getBoolean("drawn");
            calling = row.getBoolean("calling");
            serving = row.getLong("serving");
            usedUp = row.getBoolean("used_up");
            long position = row.getLong("lane_position");
            lanePosition = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
            joinedAt = Sql.instant(row, "joined_at");
            until = Sql.instant(row, "expires_at");
            admittedFor = row.getLong("admitted_for");
        }

        PlaceStanding at(Function<Place, OptionalLong> positions) {
            return at(
                    joinedAt == null || lanePosition.isPresent()
                            ? lanePosition
                            : positions.apply(place));
        }

        private PlaceStanding at(OptionalLong position) {
            return new PlaceStanding(
                    place, joinedAt, drawn, position, state(position), until, admittedFor);
        }

        private PlaceStanding.State state(OptionalLong position) {
            if (until != null) {
                return PlaceStanding.State.ADMITTED;
            }
            if (usedUp) {
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
                        asking.stream().map(Asking::who).toList(),
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
     * Where they stand; whoever has no place and is not in is missing.
     *
     * @param positions of a place, if it is known
     */
    Map<UUID, PlaceStanding> standings(
            WaitingRoomId room, Collection<UUID> holders, Function<Place, OptionalLong> positions) {
        return sql.list(STANDING, Row::new, room, List.copyOf(holders)).stream()
                .collect(toMap(row -> row.who, row -> row.at(positions)));
    }
}
