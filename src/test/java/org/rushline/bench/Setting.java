package org.rushline.bench;

/** How long it measures: {@code -Dbench.rounds=… -Dbench.seconds=…}. */
final class Setting {

    static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    static final int SECONDS = Integer.getInteger("bench.seconds", 5);

    /** Starts take longer and vary less. */
    static final int STARTS = Math.min(3, ROUNDS);

    private Setting() {}
}
