package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rushline.bench.Table.Row;
import org.rushline.dev.Ports;

/** Measures taking and releasing holds, inside one node and across two, beside Redis. */
final class Holding {

    private static final List<Integer> THREADS = List.of(1, 8, 32);

    /** Redis says how fast it was, but not when to stop. */
    private static final int SETS = 50_000;

    private final Path folder;

    Holding(Path folder) {
        this.folder = folder;
    }

    List<Row> rows() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        try (var redis = Redis.exists() ? Redis.start(folder) : null) {
            try (var node = HoldNode.start(folder, List.of(Ports.free())).awaitReady()) {
                rows.addAll(rows("inside one node", node, redis));
            }
            var one = Ports.free();
            var two = Ports.free();
            try (var node = HoldNode.start(folder, List.of(one, two));
                    var other = HoldNode.start(folder, List.of(two, one))) {
                other.awaitReady();
                rows.addAll(rows("on one of two nodes, a copy each", node.awaitReady(), redis));
            }
        }
        return rows;
    }

    private static List<Row> rows(String where, HoldNode node, Redis redis) throws IOException {
        node.operations(8, Setting.WARM_UP);
        var rows = new ArrayList<Row>();
        for (var threads : THREADS) {
            var rounds =
                    Rounds.of(
                            Setting.ROUNDS,
                            () -> node.operations(threads, Setting.SECONDS),
                            () -> redis == null ? Double.NaN : redis.sets(threads, SETS));
            rows.add(
                    new Row(
                            "holds taken and released %s, %d at a time".formatted(where, threads),
                            rounds.ours(Double::doubleValue).format("%,.0f") + " a second",
                            redis == null
                                    ? "left out: apt-get install " + Redis.PACKAGE
                                    : rounds.references(Double::doubleValue).format("%,.0f")
                                            + " a second",
                            redis == null ? "–" : rounds.ratios(Double::doubleValue).format("%.2f"),
                            "redis-benchmark SET NX PX, %d clients, one copy".formatted(threads)));
        }
        return rows;
    }
}
