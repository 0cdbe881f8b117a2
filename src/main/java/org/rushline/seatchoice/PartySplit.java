package org.rushline.seatchoice;

import java.util.Arrays;

/**
 * Shares people out over stretches of seats, none of which holds them all, so that nobody sits
 * alone. Whether that can be done depends on little: there must be room for all in stretches of two
 * or more, and an odd number of people needs one of three.
 */
final class PartySplit {

    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int count;
    private int room;
    private int longest;

    /** Another stretch, of which a single seat is of no use. Those added first are used first. */
    void add(int start, int end) {
        var length = end - start;
        if (length < 2) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        starts[count] = start;
        lengths[count++] = length;
        room += length;
        longest = Math.max(longest, length);
    }

    boolean hold(int people) {
        return hold(people, room, longest);
    }

    /** How many of so many people can be seated so that nobody sits alone. */
    int most(int people) {
        var most = people;
        while (!hold(most)) {
            most--;
        }
        return most;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return starts[i] + lengths[i];
    }

    /** How many people sit in each stretch. There must be room. */
    int[] sizes(int people) {
        var rooms = new int[count + 1];
        var longests = new int[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            rooms[i] = rooms[i + 1] + lengths[i];
            longests[i] = Math.max(longests[i + 1], lengths[i]);
        }
        var sizes = new int[count];
        var left = people;
        for (int i = 0; left > 0; i++) {
            sizes[i] = size(lengths[i], left, rooms[i + 1], longests[i + 1]);
            left -= sizes[i];
        }
        return sizes;
    }

    /** As many as the others allow; rather a few less than that a single seat remains. */
    private static int size(int length, int left, int room, int longest) {
        var largest = 0;
        for (int size = Math.min(length, left); size >= 2; size--) {
            if (hold(left - size, room, longest)) {
                if (length - size != 1) {
                    return size;
                }
                largest = Math.max(largest, size);
            }
        }
        return largest;
    }

    private static boolean hold(int people, int room, int longest) {
        return people == 0 || (people > 1 && room >= people && (people % 2 == 0 || longest > 2));
    }
}
