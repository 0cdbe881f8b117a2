package org.rushline.seatchoice;

import java.util.List;

/**
 * A seat that an order would leave single, and a choice nearby that would not.
 *
 * @param alternative as many ordinals as were chosen, from the lowest to the highest
 */
public record SeatGap(int ordinal, List<Integer> alternative) {

    public SeatGap {
        alternative = List.copyOf(alternative);
    }
}
