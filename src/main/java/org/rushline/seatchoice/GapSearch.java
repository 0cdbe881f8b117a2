package org.rushline.seatchoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries what a buyer could take instead, one group of neighbours at a time. */
final class GapSearch {

    private final SeatStates seats;
    private final SeatRows rows;
    private final Set<Integer> order;
    private final Set<Integer> live;
    private final Singles before;

    GapSearch(SeatStates seats, Collection<Integer> order, Collection<Integer> live) {
        this.seats = seats;
        this.rows = seats.rows();
        this.order = Set.copyOf(order);
        this.live = Set.copyOf(live);
        this.before = new Singles(rows, this::isOpen);
    }

    /** Neighbours of a choice: from the first to the one before the end. */
    private record Group(int start, int end) {
        int size() {
            return end - start;
        }
    }

    /** The seats that a choice would leave single and that were not so before. */
    SortedSet<Integer> gaps(SortedSet<Integer> choice) {
        var after = new Singles(rows, seat -> isOpen(seat) && !choice.contains(seat));
        var gaps = new TreeSet<Integer>();
        for (int seat : choice) {
            for (int beside = seat - 1; beside <= seat + 1; beside += 2) {
                if (isBeside(seat, beside)
                        && after.has(beside)
                        && !before.has(beside)
                        && (order.size() > 1 || isBesideOwn(beside))) {
                    gaps.add(beside);
                }
            }
        }
        return gaps;
    }

    /** The choice with one group moved along its run, so that fewer single seats are left. */
    Optional<SortedSet<Integer>> better(SortedSet<Integer> choice) {
        var gaps = gaps(choice).size();
        if (gaps == 0) {
            return Optional.empty();
        }
        return groups(choice).stream()
                .flatMap(group -> others(group, choice))
                .filter(other -> gaps(other).size() < gaps)
                .findFirst();
    }

    List<Integer> best(SortedSet<Integer> choice) {
        var better = better(choice);
        return better.isPresent() ? best(better.get()) : List.copyOf(choice);
    }

    private Stream<SortedSet<Integer>> others(Group group, SortedSet<Integer> choice) {
        var rest = new TreeSet<>(choice);
        IntStream.range(group.start(), group.end()).forEach(rest::remove);
        var run = rows.run(group.start());
        var length = rows.isArea(run) ? 0 : rows.end(run) - rows.start(run);
        return IntStream.range(1, length)
                .flatMap(far -> IntStream.of(group.start() - far, group.start() + far))
                .filter(first -> first >= rows.start(run) && first + group.size() <= rows.end(run))
                .filter(first -> canMove(group, first, rest))
                .mapToObj(first -> moved(group, first, rest));
    }

    private boolean canMove(Group group, int first, Set<Integer> rest) {
        return IntStream.range(0, group.size())
                .allMatch(
                        i ->
                                isOpen(first + i)
                                        && !rest.contains(first + i)
                                        && !rows.isAccessible(first + i)
                                        && seats.tier(first + i) == seats.tier(group.start() + i));
    }

    private static SortedSet<Integer> moved(Group group, int first, Set<Integer> rest) {
        var moved = new TreeSet<>(rest);
        IntStream.range(first, first + group.size()).forEach(moved::add);
        return moved;
    }

    private List<Group> groups(SortedSet<Integer> choice) {
        var groups = new ArrayList<Group>();
        for (int seat : choice) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && isBeside(last.end() - 1, seat)) {
                groups.set(groups.size() - 1, new Group(last.start(), seat + 1));
            } else {
                groups.add(new Group(seat, seat + 1));
            }
        }
        return groups;
    }

    /** Empty if it were not for this order. */
    private boolean isOpen(int seat) {
        return !live.contains(seat) && (order.contains(seat) || seats.isFree(seat));
    }

    private boolean isBesideOwn(int gap) {
        return (isBeside(gap, gap - 1) && live.contains(gap - 1))
                || (isBeside(gap, gap + 1) && live.contains(gap + 1));
    }

    private boolean isBeside(int seat, int other) {
        return other >= 0 && other < rows.capacity() && rows.areNeighbours(seat, other);
    }
}
