package org.rushline.waitingroom.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.RoomNumbers;

/**
 * Keeps once a minute what the line is told, so that afterwards everybody can see how far off that
 * was.
 */
@ApplicationScoped
class EstimateSamples {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Another node may have called until a moment ago. */
    private static final String KEEP =
            """
            insert into waiting_room_estimate (room_id, term, now_serving, line_end, low, high)
            select r.id, r.term, ?, ?, ?, ? from waiting_room r
            where r.id = ? and not exists (
                select from waiting_room_estimate e
                where e.room_id = r.id and e.term = r.term and e.at > clock_timestamp() - interval '50 seconds')""";

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    /** When this node did it last, by {@link System#nanoTime}. */
    private final Map<WaitingRoomId, Long> kept = new ConcurrentHashMap<>();

    /** By the node that calls, each second. */
    void keep(WaitingRoomId room) {
        long now = System.nanoTime();
        var last = kept.get(room);
        if (last != null && now - last < A_MINUTE.toNanos()) {
            return;
        }
        var sql = new AutocommitSql(database);
        var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, room).orElseThrow();
        var rates = numbers.perMinute();
        if (rates.length > 0 && numbers.joined() > numbers.nowServing()) {
            long low = Arrays.stream(rates).min().getAsLong();
            long high = Arrays.stream(rates).max().getAsLong();
            sql.change(KEEP, numbers.nowServing(), numbers.joined(), low, high, room);
            kept.put(room, now);
        }
    }
}
