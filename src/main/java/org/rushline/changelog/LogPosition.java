package org.rushline.changelog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A position in the log: everything that transactions wrote which had ended at one moment. It names
 * those still open then, because they may commit after later ones.
 *
 * @param epoch of the log; positions of different epochs have nothing to do with each other
 * @param next the first transaction that had not begun to write
 * @param open those before it that had not ended
 */
public record LogPosition(String epoch, long next, List<Long> open) {

    public LogPosition {
        open = List.copyOf(open);
    }

    /**
     * @param text as {@link #toString} gives it
     * @throws IllegalArgumentException if it is something else
     */
    public static LogPosition parse(String text) {
        var parts = text.split("@", -1);
        var numbers = parts[parts.length - 1].split(":", -1);
        if (parts.length != 2 || numbers.length != 2) {
            throw new IllegalArgumentException("Not a log position: " + text);
        }
        return new LogPosition(parts[0], Long.parseLong(numbers[0]), numbers(numbers[1]));
    }

    /**
     * @param snapshot as PostgreSQL writes it, {@code xmin:xmax:open,open}
     */
    static LogPosition of(String epoch, String snapshot) {
        var parts = snapshot.split(":", -1);
        return new LogPosition(epoch, Long.parseLong(parts[1]), numbers(parts[2]));
    }

    /**
     * Whether whoever stands here may go on in the log as it is now.
     *
     * @param emptiedTo the last transaction of which rows have been thrown away
     */
    boolean leadsTo(LogPosition now, long emptiedTo) {
        return epoch.equals(now.epoch) && next <= now.next && hasReadAllUpTo(emptiedTo, now);
    }

    /** An open transaction cannot have written deleted rows: its lock would have kept them. */
    private boolean hasReadAllUpTo(long emptiedTo, LogPosition now) {
        return next > emptiedTo
                && open.stream().allMatch(xid -> xid > emptiedTo || now.open.contains(xid));
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
