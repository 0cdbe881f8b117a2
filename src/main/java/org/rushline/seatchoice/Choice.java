package org.rushline.seatchoice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places that were free a moment ago.
 *
 * @param ordinals each once, from the lowest to the highest
 */
public record Choice(List<Integer> ordinals) {

    public Choice {
        ordinals = List.copyOf(ordinals);
    }

    static Choice neighbours(int first, int quantity) {
        return new Choice(IntStream.range(first, first + quantity).boxed().toList());
    }

    static Choice of(int[] ordinals) {
        return new Choice(Arrays.stream(ordinals).sorted().boxed().toList());
    }
}
