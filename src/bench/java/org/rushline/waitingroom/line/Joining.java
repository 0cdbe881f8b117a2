package org.rushline.waitingroom.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.rushline.bench.Setting;
import org.rushline.bench.Table.Row;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.draws.Drawing;

/** Millions join one waiting room through the queue that writes them, and are drawn. */
public final class Joining {

    private static final int PEOPLE = Setting.number("joins");
    private static final int BY_HAND_MOST = 1_000_000;
    private static final int UNDERWAY = 20_000;
    private static final int BATCH = 2_000;
    private static final int LOOK_UPS = 10_000;
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;

    private static final String BY_HAND =
            """
            insert into place (room_id, term, holder, number)
            select ?, 1, gen_random_uuid(), ? + n from generate_series(0, ?) n""";

    private final DataSource database;
    private final AutocommitSql sql;
    private final Places places;

    /**
     * @param database that has our tables, and nobody else uses
     */
    public Joining(DataSource database) {
        this.database = database;
        sql = new AutocommitSql(database);
        places = new Places(database);
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        int some = Math.min(PEOPLE, BY_HAND_MOST);
        var theirs = seconds(() -> byHand(room("OPEN"), some)) / some;
        var before = megabytes();
        var drawing = new Drawing(database, room("OFF"));
        drawing.promise();
        var ours = seconds(() -> join(drawing.room())) / PEOPLE;
        rows.add(
                new Row(
                        "%,d places of a waiting room joined, each in the database before it is answered"
                                .formatted(PEOPLE),
                        "%,.0f a second".formatted(1 / ours),
                        "%,.0f a second".formatted(1 / theirs),
                        "%.2f".formatted(theirs / ours),
                        "INSERT … SELECT by hand into the same table, %,d rows at once, one after the other"
                                .formatted(BATCH)));
        rows.add(
                Drawing.row(
                        "their size on disk, with two indexes",
                        "%,.0f MB".formatted(megabytes() - before)));
        rows.add(Drawing.row("one of them found, p50 / p99", lookUps(drawing.room())));
        rows.addAll(drawing.rows(PEOPLE));
        return rows;
    }

    private WaitingRoomId room(String mode) {
        var room =
                sql.first(
                                "insert into waiting_room (mode) values (?) returning id",
                                row -> new WaitingRoomId(row.getLong("id")),
                                mode)
                        .orElseThrow();
        sql.change("insert into waiting_room_number (room_id) values (?)", room);
        sql.change("insert into now_serving (room_id) values (?)", room);
        return room;
    }

    private void byHand(WaitingRoomId room, int people) {
        for (long number = 0; number < people; number += BATCH) {
            sql.change(BY_HAND, room, number, BATCH - 1);
        }
    }

    private void join(WaitingRoomId room) {
        var queue = new JoinQueue(places);
        var writer = new Thread(queue, "joins");
        writer.start();
        var random = new Random(1);
        var underway = new ArrayDeque<CompletableFuture<Optional<Place>>>();
        for (int n = 0; n < PEOPLE; n++) {
            underway.add(queue.join(room, 1, new UUID(random.nextLong(), random.nextLong())));
            if (underway.size() == UNDERWAY) {
                mustHaveJoined(underway.remove());
            }
        }
        underway.forEach(Joining::mustHaveJoined);
        writer.interrupt();
    }

    private static void mustHaveJoined(CompletableFuture<Optional<Place>> join) {
        if (join.join().isEmpty()) {
            throw new IllegalStateException("Somebody has no place.");
        }
    }

    private String lookUps(WaitingRoomId room) {
        var joined = new Random(1);
        var nanos = new long[LOOK_UPS];
        for (int n = 0; n < LOOK_UPS; n++) {
            var holder = new UUID(joined.nextLong(), joined.nextLong());
            nanos[n] = nanos(() -> mustBeFound(room, holder));
        }
        Arrays.sort(nanos);
        return "%.2f / %.2f ms"
                .formatted(nanos[LOOK_UPS / 2] / MILLI, nanos[LOOK_UPS * 99 / 100] / MILLI);
    }

    private void mustBeFound(WaitingRoomId room, UUID holder) {
        if (places.find(room, holder).isEmpty()) {
            throw new IllegalStateException("Somebody has lost their place.");
        }
    }

    private double megabytes() {
        return sql.first(
                        "select pg_total_relation_size('place') / 1e6 as size",
                        row -> row.getDouble("size"))
                .orElseThrow();
    }

    private static double seconds(Runnable work) {
        return nanos(work) / SECOND;
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
