package org.rushline.waitingroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.LongStream;
import org.rushline.platform.sql.Sql;

/**
 * What is counted in a room.
 *
 * @param joined positions that have been given; in a draw, how many have joined it
 * @param shopping who has been let in and is shopping
 * @param admitted how many have been let in since the room was opened
 * @param noShows how many were called, had their time and have not come
 * @param callingFor seconds since the first were called
 * @param slowed why fewer may shop than the room's limit, or nobody is called; null if neither is
 *     so
 * @param stopped whether nobody is called
 * @param mayShop how many may shop just now
 * @param ago positions up to which all had been called 1, 3 and 10 minutes ago
 */
public record RoomNumbers(
        Instant at,
        long joined,
        long nowServing,
        long shopping,
        long admitted,
        long noShows,
        long callingFor,
        SlowReason slowed,
        boolean stopped,
        int mayShop,
        long[] ago) {

    private static final int[] MINUTES = {1, 3, 10};
    private static final double SLOWER = 0.7;

    public static final String COUNT =
            """
            with room as (
                select r.*, n.position, n.calls_stopped and r.mode = 'OPEN' as stopped,
                    least(r.shopping_limit, n.pace_limit) as may_shop, case when r.mode = 'OPEN' then
                        coalesce(n.pace_reason, case when n.pace_limit is not null then 'DATABASE_SLOW' end) end as slowed,
                    clock_timestamp() as at,
                    coalesce((select d.size from draw d where d.room_id = r.id and d.term = r.term), 0)
                        + (select w.next from waiting_room_number w where w.room_id = r.id) - r.first_number as joined
                from waiting_room r join now_serving n on n.room_id = r.id where r.id = ?),
            calls as (
                select min(c.at) as first,
                    max(c.position) filter (where c.at < clock_timestamp() - interval '1 minute') as ago1,
                    max(c.position) filter (where c.at < clock_timestamp() - interval '3 minutes') as ago3,
                    max(c.position) filter (where c.at < clock_timestamp() - interval '10 minutes') as ago10,
                    max(c.position) filter (where c.at < clock_timestamp() - make_interval(secs => room.call_seconds)) as settled
                from called c join room on c.room_id = room.id and c.term = room.term)
            select room.at, room.joined, room.position, room.slowed, room.stopped, room.may_shop, calls.ago1, calls.ago3, calls.ago10,
                extract(epoch from room.at - calls.first) as calling_for,
                (select count(*) from shopping s where (s.room_id = room.id or s.line_id = room.id) and s.term = room.term and s.counts) as shopping,
                (select count(*) from admission a where a.line_id = room.id and a.term = room.term) as admitted,
                coalesce(calls.settled, 0) - (select count(*) from admission a where a.line_id = room.id
                    and a.term = room.term and a.position <= calls.settled) as no_shows
            from room, calls""";

    public static RoomNumbers of(ResultSet row) throws SQLException {
        var slowed = row.getString("slowed");
        return new RoomNumbers(
                Sql.instant(row, "at"),
                row.getLong("joined"),
                row.getLong("position"),
                row.getLong("shopping"),
                row.getLong("admitted"),
                row.getLong("no_shows"),
                row.getLong("calling_for"),
                slowed == null ? null : SlowReason.valueOf(slowed),
                row.getBoolean("stopped"),
                row.getInt("may_shop"),
                new long[] {row.getLong("ago1"), row.getLong("ago3"), row.getLong("ago10")});
    }

    /** How many were called in a minute, over the times that have been long enough. */
    public long[] perMinute() {
        return LongStream.range(0, MINUTES.length)
                .filter(i -> callingFor >= MINUTES[(int) i] * 60L)
                .map(i -> (nowServing - ago[(int) i]) / MINUTES[(int) i])
                .toArray();
    }

    /** Whether fewer are called than some minutes ago, though all the room is used. */
    public boolean slower(int limit) {
        var rates = perMinute();
        return rates.length > 1
                && rates[0] < SLOWER * rates[rates.length - 1]
                && shopping >= SLOWER * limit;
    }
}
