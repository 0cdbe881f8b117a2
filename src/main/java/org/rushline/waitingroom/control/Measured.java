package org.rushline.waitingroom.control;

import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

/**
 * What decides how many are called next in a line: a room's own, or that of one of its lanes.
 *
 * @param limit how many may shop at once by way of it
 * @param share of its own limit that this is
 * @param free how many more may come in
 * @param kept of a room's limit, for those who wait in its lanes
 * @param ofTheMinute how many more may be called within the running minute
 * @param end the last position of the line
 * @param position up to here all are called
 * @param settled up to here all have had their time to appear
 * @param appeared of those called after that, how many have been let in
 * @param sample of those called before that, the last ones that are looked at
 * @param showed of that sample, how many have been let in
 */
record Measured(
        int limit,
        double share,
        long free,
        int kept,
        long ofTheMinute,
        long end,
        long position,
        long settled,
        long appeared,
        long sample,
        long showed) {

    private static final int MOST_SAMPLED = 1_000;

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
                from counted l where l.within_id is not null)
            select l.*, l.most / l.shopping_limit::float as part, case when l.within_id is null then lanes.need else 0 end as keep,
                case when l.within_id is null then free_in(l.id) + l.kept - lanes.need else free_in(l.id) end as free,
                least(l.calls_a_minute - l.this_minute, (
                    select sum(house.calls_a_minute) filter (where house.within_id is null) - sum(house.this_minute)
                    from line house)) as of_the_minute,
                least(l.settled, %1$d) as sample,
                (select count(*) from admission a where a.line_id = l.id and a.term = l.term
                    and a.position > l.settled - %1$d and a.position <= l.settled) as showed
            from counted l cross join lanes where l.id = ? and l.mode = 'OPEN'"""
                    .formatted(MOST_SAMPLED);

    /** Empty if the line does not call. */
    static Optional<Measured> of(DataSource database, WaitingRoomId line) {
        return new AutocommitSql(database)
                .first(
                        MEASURE,
                        row ->
                                new Measured(
                                        row.getInt("most"),
                                        row.getDouble("part"),
                                        row.getLong("free"),
                                        row.getInt("keep"),
                                        row.getLong("of_the_minute"),
                                        row.getLong("line_end"),
                                        row.getLong("position"),
                                        row.getLong("settled"),
                                        row.getLong("appeared"),
                                        row.getLong("sample"),
                                        row.getLong("showed")),
                        line,
                        line);
    }
}
