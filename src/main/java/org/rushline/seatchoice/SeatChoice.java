package org.rushline.seatchoice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seats that were free a moment ago.
 *
 * @param ordinals each once, from the lowest to the highest
 */
public record SeatChoice(List<Integer> ordinals) {

    public SeatChoice {
        ordinals = List.copyOf(ordinals);
    }

    static SeatChoice neighbours(int first, int quantity) {
        return new SeatChoice(IntStream.range(first, first + quantity).boxed().toList());
    }

    static SeatChoice of(int[] ordinals) {
        return new SeatChoice(Arrays.stream(ordinals).sorted().boxed().toList());
    }
}
