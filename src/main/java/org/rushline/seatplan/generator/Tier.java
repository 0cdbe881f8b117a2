package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows behind each other without a concourse between them.
 *
 * @param level 1 is the lowest
 * @param start metres from the curve to the first row's front
 */
record Tier(int level, String zone, double start, int rows, double rowDepth, double seatPitch) {

    /** What the tiers of a venue have in common, in metres. */
    record Measures(double rowDepth, double seatPitch, double concourse) {

        /** Tiers one behind the other that share the rows; each has one at least. */
        List<Tier> stacked(int rows, List<String> zones, double... shares) {
            var tiers = new ArrayList<Tier>();
            double start = 0;
            for (int i = 0; i < shares.length; i++) {
                var count = (int) Math.max(1, Math.round(rows * shares[i]));
                tiers.add(new Tier(i + 1, zones.get(i), start, count, rowDepth, seatPitch));
                start = tiers.get(i).end() + concourse;
            }
            return tiers;
        }
    }

    double end() {
        return start + rows * rowDepth;
    }

    double middle() {
        return (start + end()) / 2;
    }

    double row(int index) {
        return start + (index + 0.5) * rowDepth;
    }
}
