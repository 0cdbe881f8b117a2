package org.rushline.seatchoice;

import java.util.Arrays;

/** Goes from one run to all others of its tier, the near ones first. */
final class NearestRuns {

    private final SeatRows rows;
    private final int[] runs;
    private final int section;
    private int below;
    private int above;
    private boolean goesUp = true;

    NearestRuns(FreeSeats freeSeats, int run) {
        this.rows = freeSeats.rows();
        this.runs = freeSeats.seats().runsInOrder(freeSeats.tier());
        this.section = rows.sectionOfRun(run);
        this.above = Arrays.binarySearch(runs, run);
        this.below = above - 1;
    }

    /** The run itself at first; a negative number when there is no other. */
    int next() {
        var isUp = above < runs.length;
        var isDown = below >= 0;
        if (!isUp && !isDown) {
            return -1;
        }
        var isOwnUp = isUp && rows.sectionOfRun(runs[above]) == section;
        var isOwnDown = isDown && rows.sectionOfRun(runs[below]) == section;
        if (isOwnUp != isOwnDown) {
            goesUp = isOwnUp;
        } else if (isUp != isDown) {
            goesUp = isUp;
        }
        var run = runs[goesUp ? above++ : below--];
        goesUp = !goesUp;
        return run;
    }
}
