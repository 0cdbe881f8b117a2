package org.rushline.seatchoice;

import java.util.random.RandomGenerator;

/**
 * The nearest few of many groups of seats, the nearest first; of equals, the one that came first.
 */
final class NearestFirst {

    private final int[] firsts;
    private final double[] distances;
    private int count;

    NearestFirst(int most) {
        firsts = new int[most];
        distances = new double[most];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether nothing at this distance would be kept any more. */
    boolean areNearerThan(double distance) {
        return count == firsts.length && distances[count - 1] <= distance;
    }

    void add(int first, double distance) {
        if (areNearerThan(distance)) {
            return;
        }
        var at = count < firsts.length ? count++ : count - 1;
        for (; at > 0 && distances[at - 1] > distance; at--) {
            firsts[at] = firsts[at - 1];
            distances[at] = distances[at - 1];
        }
        firsts[at] = first;
        distances[at] = distance;
    }

    /** There must be one. */
    int any(RandomGenerator random) {
        return firsts[random.nextInt(count)];
    }
}
