package org.rushline.seatchoice;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Groups in rows near each other; somebody alone only where it cannot be helped. */
final class SplitParty {

    private final FreeSeats freeSeats;
    private final Singles singles;
    private final int[] chosen;
    private int count;

    SplitParty(FreeSeats freeSeats, int quantity) {
        this.freeSeats = freeSeats;
        this.singles = new Singles(freeSeats.rows(), freeSeats.seats()::isFree);
        this.chosen = new int[quantity];
    }

    /** The ordinals, of those alone last; or nothing if there are not so many seats. */
    Optional<int[]> choose(int spread, RandomGenerator random) {
        var first = firstRun(spread, random);
        if (first < 0) {
            return Optional.empty();
        }
        var groups = groupsAround(first);
        seat(groups, groups.most(chosen.length));
        addAlone(first, true);
        addAlone(first, false);
        return count == chosen.length ? Optional.of(chosen) : Optional.empty();
    }

    /** One of the best runs where two can sit together, or else the best where one can. */
    private int firstRun(int spread, RandomGenerator random) {
        var pairs = new int[spread];
        var pairCount = 0;
        var single = -1;
        for (int run : freeSeats.runs()) {
            var longest = longest(run);
            if (longest == 1 && single < 0) {
                single = run;
            }
            if (longest > 1) {
                pairs[pairCount++] = run;
            }
            if (pairCount == spread) {
                break;
            }
        }
        return pairCount > 0 ? pairs[random.nextInt(pairCount)] : single;
    }

    private int longest(int run) {
        var longest = new int[1];
        freeSeats.stretches(run, (start, end) -> longest[0] = Math.max(longest[0], end - start));
        return longest[0];
    }

    private PartySplit groupsAround(int first) {
        var groups = new PartySplit();
        var near = new NearestRuns(freeSeats, first);
        for (int run = near.next(); run >= 0 && !groups.hold(chosen.length); run = near.next()) {
            freeSeats.stretches(run, groups::add);
        }
        return groups;
    }

    private void seat(PartySplit groups, int people) {
        var sizes = groups.sizes(people);
        for (int i = 0; i < sizes.length; i++) {
            var seat = firstSeat(groups.start(i), groups.end(i), sizes[i]);
            for (int sitting = 0; sitting < sizes[i]; sitting++) {
                chosen[count++] = seat++;
            }
        }
    }

    /** At the better end of the stretch, if that leaves no single seat beyond it. */
    private int firstSeat(int start, int end, int size) {
        var rows = freeSeats.rows();
        var run = rows.run(start);
        var better = rows.distance(end - 1) < rows.distance(start) ? end - size : start;
        var other = better == start ? end - size : start;
        return singles.wouldBeLeftBy(run, better, better + size)
                        && !singles.wouldBeLeftBy(run, other, other + size)
                ? other
                : better;
    }

    /** Seats that nobody sits beside go first: they are alone in any case. */
    private void addAlone(int first, boolean onlySingles) {
        var near = new NearestRuns(freeSeats, first);
        for (int run = near.next(); run >= 0 && count < chosen.length; run = near.next()) {
            freeSeats.stretches(
                    run,
                    (start, end) -> {
                        if (!onlySingles || end - start == 1) {
                            IntStream.range(start, end).forEach(this::addIfNew);
                        }
                    });
        }
    }

    private void addIfNew(int seat) {
        if (count < chosen.length && Arrays.stream(chosen, 0, count).noneMatch(c -> c == seat)) {
            chosen[count++] = seat;
        }
    }
}
