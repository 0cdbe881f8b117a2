package org.rushline.changelog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far somebody has read: what every transaction wrote that had ended at one moment. Those still
 * open then are named, for they may commit after later ones.
 *
 * @param epoch of the log; positions of different epochs have nothing to do with each other
 * @param next the first transaction that had not begun to write
 * @param open those before it that had not ended
 */
public record Position(String epoch, long next, List<Long> open) {

    public Position {
        open = List.copyOf(open);
    }

    /**
     * @param text as {@link #toString} gives it
     * @throws IllegalArgumentException if it is something else
     */
    public static Position parse(String text) {
        var parts = text.split("@", -1);
        var numbers = parts[parts.length - 1].split(":", -1);
        if (parts.length != 2 || numbers.length != 2) {
            throw new IllegalArgumentException("Not a position: " + text);
        }
        return new Position(parts[0], Long.parseLong(numbers[0]), numbers(numbers[1]));
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }

    @Override
    public String toString() {
        var names = open.stream().map(String::valueOf).collect(Collectors.joining(","));
        return epoch + "@" + next + ":" + names;
    }
}
