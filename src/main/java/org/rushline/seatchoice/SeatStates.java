package org.rushline.seatchoice;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the places of one event are at this moment, and in which price tier each of them is. Others
 * may write states while somebody reads: who reads gets the old state or the new one, both may be
 * wrong by now, and the database judges.
 */
public final class SeatStates {

    /** The tier of a place that has no ticket. */
    public static final short NO_TIER = -1;

    private static final VarHandle EIGHT_AT_ONCE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final byte FREE = SeatState.FREE.code();

    private final SeatRows rows;
    private final byte[] states;
    private final short[] tiers;
    private final int[][] runsByTier;
    private final int[][] runsInOrder;

    /**
     * @param states codes by ordinal; stays the caller's, who may write to it at any time
     * @param tiers by ordinal: any numbers from 0 that the caller has given to the tiers, or {@link
     *     #NO_TIER}; never written to again
     */
    public SeatStates(SeatRows rows, byte[] states, short[] tiers) {
        if (states.length != rows.capacity() || tiers.length != rows.capacity()) {
            throw new IllegalArgumentException("not the states and tiers of this plan's seats");
        }
        this.rows = rows;
        this.states = states;
        this.tiers = tiers;
        this.runsByTier = byTier();
        this.runsInOrder =
                Arrays.stream(runsByTier)
                        .map(runs -> Arrays.stream(runs).sorted().toArray())
                        .toArray(int[][]::new);
    }

    public SeatRows rows() {
        return rows;
    }

    public SeatState state(int ordinal) {
        return SeatState.of(states[ordinal]);
    }

    public short tier(int ordinal) {
        return tiers[ordinal];
    }

    /** A place without a ticket is not free. */
    public boolean isFree(int ordinal) {
        return states[ordinal] == FREE && tiers[ordinal] != NO_TIER;
    }

    /** The first free place from an ordinal on, or the end: most of a sale is spent here. */
    int nextFree(int from, int end) {
        var ordinal = from;
        while (ordinal + Long.BYTES <= end && !hasZero(eightAt(ordinal))) {
            ordinal += Long.BYTES;
        }
        var isTail = ordinal + Long.BYTES > end && end >= Long.BYTES;
        if (isTail && !hasZero(eightAt(end - Long.BYTES))) {
            return end; // some of these eight were looked at before
        }
        while (ordinal < end && !isFree(ordinal)) {
            ordinal++;
        }
        return ordinal;
    }

    /** The runs that have a place of the tier, the best first. */
    int[] runsOf(int tier) {
        return tier < runsByTier.length ? runsByTier[tier] : new int[0];
    }

    /** The same runs from the lowest number to the highest. */
    int[] runsInOrder(int tier) {
        return tier < runsInOrder.length ? runsInOrder[tier] : new int[0];
    }

    private long eightAt(int ordinal) {
        return (long) EIGHT_AT_ONCE.get(states, ordinal);
    }

    /** Whether one of the eight bytes is 0, which is to say FREE. */
    private static boolean hasZero(long bytes) {
        return (bytes - 0x0101010101010101L & ~bytes & 0x8080808080808080L) != 0;
    }

    private int[][] byTier() {
        var count = 1 + IntStream.range(0, tiers.length).map(i -> tiers[i]).max().orElse(NO_TIER);
        var runs = new IntStream.Builder[count];
        Arrays.setAll(runs, tier -> IntStream.builder());
        for (int rank = 0; rank < rows.runs(); rank++) {
            var run = rows.byQuality(rank);
            tiersIn(run).forEach(tier -> runs[tier].add(run));
        }
        return Arrays.stream(runs).map(run -> run.build().toArray()).toArray(int[][]::new);
    }

    private IntStream tiersIn(int run) {
        return IntStream.range(rows.start(run), rows.end(run))
                .map(ordinal -> tiers[ordinal])
                .filter(tier -> tier != NO_TIER)
                .distinct();
    }
}
