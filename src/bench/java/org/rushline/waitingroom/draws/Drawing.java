package org.rushline.waitingroom.draws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.rushline.bench.Table.Row;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.draw.DrawnOrder;

/** One room's draw, from its promise to the order of all who joined. */
public final class Drawing {

    private static final double SECOND = 1e9;
    private static final String NONE = "–";
    private static final int KEY_BYTES = 32;

    private final WaitingRoomId room;
    private final AutocommitSql sql;
    private final Places places;
    private final Draws draws;

    /**
     * @param room that is off
     */
    public Drawing(DataSource database, WaitingRoomId room) {
        this.room = room;
        sql = new AutocommitSql(database);
        places = new Places(database);
        draws = new Draws(database, new SeedSeal(new byte[KEY_BYTES]));
    }

    public WaitingRoomId room() {
        return room;
    }

    /** People can join from now on. */
    public void promise() {
        draws.promise(room, Instant.now(), "");
        sql.change("update waiting_room set mode = 'DRAW' where id = ?", room);
    }

    /**
     * Draws them.
     *
     * @param people how many must have joined
     */
    public List<Row> rows(int people) {
        var rows = new ArrayList<Row>();
        draws.close(room);
        long start = System.nanoTime();
        var listed = draws.list(room).orElseThrow().listed().orElseThrow();
        rows.add(row("the root of their list, read and hashed", seconds(start)));
        if (listed.size() != people) {
            throw new IllegalStateException("Only " + listed.size() + " are in the draw.");
        }
        var revealed = draws.reveal(room, new byte[0]).orElseThrow().revealed().orElseThrow();
        var drawn = DrawnPlaces.read(places, room);
        long before = heap();
        start = System.nanoTime();
        DrawnOrder order = drawn.order(revealed);
        var shuffled = seconds(start);
        long kept = heap() - before;
        if (order.size() != people) {
            throw new IllegalStateException("Only " + order.size() + " are drawn.");
        }
        rows.add(
                row(
                        "their shuffled order made, memory kept for it",
                        "%s, %,d MB".formatted(shuffled, kept >> 20)));
        return rows;
    }

    /** One that has no reference. */
    public static Row row(String what, String ours) {
        return new Row(what, ours, NONE, NONE, "none");
    }

    private static String seconds(long start) {
        return "%.1f s".formatted((System.nanoTime() - start) / SECOND);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
