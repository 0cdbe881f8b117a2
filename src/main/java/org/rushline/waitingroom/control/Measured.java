package org.rushline.waitingroom.control;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

/**
 * What decides how many are called next in a line: a room's own, or that of one of its lanes.
 *
 * @param limit how many may shop at once by way of it
 * @param free how many more may come in
 * @param kept of a room's limit, for those who wait in its lanes
 * @param ofTheMinute how many more may be called within the running minute
 * @param end the last position of the line
 * @param position up to here all are called
 * @param sample of those who have had time enough to come, the last ones that are looked at
 * @param showed of that sample, how many have been let in
 * @param delay how long those who come take for it, on average, in seconds
 * @param missing those who were called lately and have not come in yet
 */
record Measured(
        int limit,
        long free,
        int kept,
        long ofTheMinute,
        long end,
        long position,
        long sample,
        long showed,
        double delay,
        List<Missing> missing) {

    /**
     * Some who were called together.
     *
     * @param age seconds since then
     */
    record Missing(double age, long people) {}

    private static final int MOST_SAMPLED = 1_000;

    /** Of those who come, all but one in four hundred have come after six average delays. */
    private static final int DELAYS = 6;

    private static final int LEAST_SECONDS = 15;
    private static final int MOST_SECONDS = 600;

    /**
     * A room and its lanes are looked at together: it gives them what they need of its limits.
     *
     * <p>Who waits in a lane is who has not been called, or has been called and may still appear.
     */
    private static final String MEASURE =
            """
            with line as (
                select l.*, n.position, n.kept, least(l.shopping_limit, n.pace_limit) as most,
                    coalesce((select d.size from draw d where d.room_id = l.id and d.term = l.term), 0)
                        + (select w.next from waiting_room_number w where w.room_id = l.id) - l.first_number as line_end,
                    n.position - (select coalesce(max(c.position), 0) from called c where c.room_id = l.id and c.term = l.term
                        and c.at < clock_timestamp() - interval '1 minute') as this_minute,
                    (select coalesce(max(c.position), 0) from called c where c.room_id = l.id and c.term = l.term
                        and c.at < clock_timestamp() - make_interval(secs => l.call_seconds)) as settled
                from waiting_room this
                join waiting_room l on coalesce(l.within_id, l.id) = coalesce(this.within_id, this.id)
                join now_serving n on n.room_id = l.id and n.term = l.term
                where this.id = ?),
            counted as (
                select line.*, (select count(*) from admission a where a.line_id = line.id and a.term = line.term
                    and a.position > line.settled) as appeared
                from line),
            lanes as (
                select coalesce(sum(least(
                        l.line_end - l.position + greatest(0, l.position - l.settled - l.appeared),
                        greatest(0, l.shopping_limit - (select count(*) from shopping s where s.line_id = l.id and s.term = l.term)))),
                    0) as need
                from counted l where l.within_id is not null),
            delayed as (
                select l.*, coalesce((
                    select greatest(1, percentile_cont(0.5) within group (order by extract(epoch from a.admitted_at - c.at)) / ln(2))
                    from (
                        select a.position, a.admitted_at from admission a where a.line_id = l.id and a.term = l.term
                        order by a.id desc limit 200) a
                    cross join lateral (
                        select called.at from called where called.room_id = l.id and called.term = l.term
                            and called.position >= a.position
                        order by called.position limit 1) c), l.call_seconds / 3.0) as delay
                from line l where l.id = ?),
            tested as (
                select l.*,
                    (select coalesce(max(c.position), 0) from called c where c.room_id = l.id and c.term = l.term
                        and c.at < clock_timestamp() - make_interval(secs => least(l.call_seconds, greatest(%2$d, %3$d * l.delay)))
                    ) as tested,
                    (select coalesce(max(c.position), 0) from called c where c.room_id = l.id and c.term = l.term
                        and c.at < clock_timestamp() - make_interval(secs => least(l.call_seconds, %4$d))) as given_up
                from delayed l),
            missing as (
                select array_agg(age) as ages, array_agg(people) as people from (
                    select extract(epoch from clock_timestamp() - c.at) as age, c.position - c.before - (
                        select count(*) from admission a where a.line_id = c.room_id and a.term = c.term
                            and a.position > c.before and a.position <= c.position) as people
                    from (
                        select called.*, coalesce(lag(called.position) over (order by called.position), l.given_up) as before
                        from tested l join called on called.room_id = l.id and called.term = l.term
                            and called.position > l.given_up) c) batch
                where people > 0)
            select l.*, case when l.within_id is null then lanes.need else 0 end as keep,
                case when l.within_id is null then free_in(l.id) + l.kept - lanes.need else free_in(l.id) end as free,
                least(l.calls_a_minute - l.this_minute, (
                    select sum(house.calls_a_minute) filter (where house.within_id is null) - sum(house.this_minute)
                    from line house)) as of_the_minute,
                missing.ages, missing.people, least(l.tested, %1$d) as sample,
                (select count(*) from admission a where a.line_id = l.id and a.term = l.term
                    and a.position > l.tested - %1$d and a.position <= l.tested) as showed
            from tested l cross join lanes cross join missing where l.mode = 'OPEN'"""
                    .formatted(MOST_SAMPLED, LEAST_SECONDS, DELAYS, MOST_SECONDS);

    /** Empty if the line does not call. */
    static Optional<Measured> of(DataSource database, WaitingRoomId line) {
        return new AutocommitSql(database).first(MEASURE, Measured::of, line, line);
    }

    private static Measured of(ResultSet row) throws SQLException {
        return new Measured(
                row.getInt("most"),
                row.getLong("free"),
                row.getInt("keep"),
                row.getLong("of_the_minute"),
                row.getLong("line_end"),
                row.getLong("position"),
                row.getLong("sample"),
                row.getLong("showed"),
                row.getDouble("delay"),
                missing(row));
    }

    private static List<Missing> missing(ResultSet row) throws SQLException {
        if (row.getArray("ages") == null) {
            return List.of();
        }
        var ages = (BigDecimal[]) row.getArray("ages").getArray();
        var people = (Long[]) row.getArray("people").getArray();
        return IntStream.range(0, ages.length)
                .mapToObj(n -> new Missing(ages[n].doubleValue(), people[n]))
                .toList();
    }
}
