package org.rushline.seatchoice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rushline.seatplan.PlanLayout;

/**
 * Who sits beside whom in a plan, small enough to be kept for every plan on sale. The ordinals fall
 * into runs: in a run of seats each next one is the neighbour to the right, and nothing but an
 * aisle, a wall or another row lies beyond its ends. A standing area is one run, of no neighbours.
 */
public final class SeatRows {

    private final int[] starts; // and after the last run, how many places there are
    private final int[] sections;
    private final int[] byQuality;
    private final String[] rowLabels;
    private final float[] distances; // of each place, to where everybody looks
    private final float[] nearest; // of each run, the least of them
    private final BitSet accessible;
    private final BitSet restricted;

    private SeatRows(RunDraft runs, PlanLayout layout) {
        starts = runs.starts();
        sections = runs.sections();
        rowLabels = runs.rowLabels();
        accessible = runs.accessible();
        restricted = runs.restricted();
        distances = runs.distances(layout.scenery().focus());
        nearest = new float[runs()];
        for (int run = 0; run < runs(); run++) {
            nearest[run] = least(start(run), end(run));
        }
        byQuality = byDistance();
    }

    private float least(int from, int end) {
        var least = distances[from];
        for (int ordinal = from + 1; ordinal < end; ordinal++) {
            least = Math.min(least, distances[ordinal]);
        }
        return least;
    }

    /** The picture keeps nothing of the layout but its row labels. */
    public static SeatRows of(PlanLayout layout) {
        return new SeatRows(RunDraft.of(layout), layout);
    }

    public int capacity() {
        return starts[runs()];
    }

    public boolean isStanding(int ordinal) {
        return isArea(run(ordinal));
    }

    public boolean isAccessible(int ordinal) {
        return accessible.get(ordinal);
    }

    public int section(int ordinal) {
        return sections[run(ordinal)];
    }

    public String rowLabel(int ordinal) {
        return rowLabels[run(ordinal)];
    }

    /** Whether two seats are beside each other, with no aisle between them. */
    public boolean areNeighbours(int one, int other) {
        return Math.abs(one - other) == 1 && run(one) == run(other) && !isStanding(one);
    }

    /** Whether they are all beside each other, or standing places of one area. */
    public boolean areTogether(Collection<Integer> ordinals) {
        var sorted = ordinals.stream().sorted().toList();
        return IntStream.range(1, sorted.size())
                .allMatch(i -> areTogether(sorted.get(i - 1), sorted.get(i)));
    }

    private boolean areTogether(int one, int other) {
        return areNeighbours(one, other) || (isStanding(one) && run(one) == run(other));
    }

    int runs() {
        return sections.length;
    }

    int run(int ordinal) {
        var found = Arrays.binarySearch(starts, ordinal);
        return found >= 0 ? found : -found - 2;
    }

    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return starts[run + 1];
    }

    boolean isArea(int run) {
        return rowLabels[run] == null;
    }

    OptionalInt area(int section) {
        var run = Arrays.binarySearch(sections, section);
        return run >= 0 && isArea(run) ? OptionalInt.of(run) : OptionalInt.empty();
    }

    int sectionOfRun(int run) {
        return sections[run];
    }

    /** The run that comes nearest to where everybody looks, then the next one, … */
    int byQuality(int rank) {
        return byQuality[rank];
    }

    /** From a place to where everybody looks, in plan units. */
    float distance(int ordinal) {
        return distances[ordinal];
    }

    /** From the nearest place of a run. */
    float nearest(int run) {
        return nearest[run];
    }

    boolean isRestricted(int ordinal) {
        return restricted.get(ordinal);
    }

    boolean hasRestricted() {
        return !restricted.isEmpty();
    }

    /** The first accessible place from an ordinal on, before another; or that other one. */
    int firstAccessible(int from, int end) {
        var next = accessible.nextSetBit(from);
        return next < 0 || next > end ? end : next;
    }

    private int[] byDistance() {
        return IntStream.range(0, runs())
                .boxed()
                .sorted((a, b) -> Float.compare(nearest[a], nearest[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
