package org.rushline.bench;

import java.util.List;

/** How long and what it measures: {@code -Dbench.rounds=… -Dbench.only=reserving,confirming …}. */
public final class Setting {

    public static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    static final int SECONDS = Integer.getInteger("bench.seconds", 5);

    /** Starts take longer and vary less. */
    static final int STARTS = Math.min(3, ROUNDS);

    /** The compiler of the JVM needs that long on a busy machine. */
    static final int WARM_UP = Integer.getInteger("bench.warm-up", 15);

    /** Connections at once, of whoever writes: theirs to the server, pgbench's to the database. */
    static final int CLIENTS = Integer.getInteger("bench.clients", 16);

    /** Of the event whose tickets are reserved and paid for. */
    static final int PLACES = Integer.getInteger("bench.places", 94_000);

    /** Of the event that is sold out. */
    static final int SEATS = Integer.getInteger("bench.seats", 60_000);

    private static final List<String> ONLY =
            List.of(System.getProperty("bench.only", "").split(","));

    private Setting() {}

    /** Whether this part of the benchmark is wanted. */
    static boolean wants(String part) {
        return ONLY.contains("") || ONLY.contains(part);
    }
}
