package org.rushline.seatchoice;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Chooses standing tickets from a random one on, so that a crowd does not ask for the same. */
public final class Standing {

    private final SeatStates seats;
    private final RandomGenerator random;

    public Standing(SeatStates seats, RandomGenerator random) {
        this.seats = seats;
        this.random = random;
    }

    /** All in the first of the tier's areas that has so many left, else in several. */
    public Optional<SeatChoice> inTier(int tier, int quantity) {
        var freeSeats = FreeSeats.all(seats, tier);
        var some = IntStream.builder();
        for (int run : seats.runsOf(tier)) {
            if (seats.rows().isArea(run)) {
                var here = inArea(freeSeats, run, quantity);
                if (here.length == quantity) {
                    return Optional.of(SeatChoice.of(here));
                }
                Arrays.stream(here).forEach(some::add);
            }
        }
        var apart = some.build().limit(quantity).toArray();
        return apart.length == quantity ? Optional.of(SeatChoice.of(apart)) : Optional.empty();
    }

    /**
     * @param section the number of a standing area in the plan
     */
    public Optional<SeatChoice> inSection(int section, int quantity) {
        return seats.rows().area(section).stream()
                .mapToObj(run -> inArea(FreeSeats.all(seats, tierOf(run)), run, quantity))
                .filter(ordinals -> ordinals.length == quantity)
                .map(SeatChoice::of)
                .findFirst();
    }

    private int[] inArea(FreeSeats freeSeats, int run, int quantity) {
        var start = seats.rows().start(run);
        var end = seats.rows().end(run);
        var from = random.nextInt(start, end);
        return IntStream.concat(freeSeats.ordinals(from, end), freeSeats.ordinals(start, from))
                .limit(quantity)
                .toArray();
    }

    private short tierOf(int run) {
        return seats.tier(seats.rows().start(run));
    }
}
