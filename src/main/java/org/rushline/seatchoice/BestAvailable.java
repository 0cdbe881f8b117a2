package org.rushline.seatchoice;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The best ordinals that are left of a tier: beside each other in the best row, or else in groups
 * near to each other, or else standing. Accessible ordinals are left to those who ask for them as
 * long as anything else is.
 *
 * <p>The spread says among how many of the best ordinals to choose at random. Whoever met a
 * conflict asks again with a larger one: many who ask at the same time would all be given the very
 * best.
 */
public final class BestAvailable {

    private final SeatStates seats;
    private final RandomGenerator random;

    public BestAvailable(SeatStates seats, RandomGenerator random) {
        this.seats = seats;
        this.random = random;
    }

    /** Exactly so many ordinals, or nothing if fewer are free. */
    public Optional<SeatChoice> choose(int tier, int quantity, int spread) {
        require(quantity, spread);
        var ordinary = new FreeSeats(seats, tier, false);
        var all = new FreeSeats(seats, tier, true);
        var choice = together(ordinary, quantity, spread);
        if (choice.isPresent() || all.ordinals().limit(quantity).count() < quantity) {
            return choice;
        }
        return apart(ordinary, quantity, spread)
                .or(() -> together(all, quantity, spread))
                .or(() -> apart(all, quantity, spread))
                .or(() -> new Standing(seats, random).inTier(tier, quantity))
                .or(() -> anything(all, quantity));
    }

    /** An accessible seat at least, and the others beside it, or else as near as can be. */
    public Optional<SeatChoice> chooseAccessible(int tier, int quantity, int spread) {
        require(quantity, spread);
        var freeSeats = new FreeSeats(seats, tier, true);
        var first = new Adjacent(freeSeats, quantity, true, spread).first(random);
        if (first >= 0) {
            return Optional.of(SeatChoice.neighbours(first, quantity));
        }
        var accessible = new Adjacent(freeSeats, 1, true, spread).first(random);
        if (accessible < 0) {
            return Optional.empty();
        }
        return new SplitParty(freeSeats, quantity)
                .choose(spread, random)
                .map(chosen -> SeatChoice.of(including(accessible, chosen)));
    }

    private Optional<SeatChoice> together(FreeSeats freeSeats, int quantity, int spread) {
        var first = new Adjacent(freeSeats, quantity, false, spread).first(random);
        return first < 0 ? Optional.empty() : Optional.of(SeatChoice.neighbours(first, quantity));
    }

    private Optional<SeatChoice> apart(FreeSeats freeSeats, int quantity, int spread) {
        return new SplitParty(freeSeats, quantity).choose(spread, random).map(SeatChoice::of);
    }

    /** Some sit and some stand: a tier may have both. */
    private static Optional<SeatChoice> anything(FreeSeats freeSeats, int quantity) {
        var ordinals = freeSeats.ordinals().limit(quantity).toArray();
        return ordinals.length == quantity
                ? Optional.of(SeatChoice.of(ordinals))
                : Optional.empty();
    }

    private int[] including(int accessible, int[] chosen) {
        if (Arrays.stream(chosen).noneMatch(seats.rows()::isAccessible)) {
            chosen[chosen.length - 1] = accessible;
        }
        return chosen;
    }

    private static void require(int quantity, int spread) {
        if (quantity < 1 || spread < 1) {
            throw new IllegalArgumentException(quantity + " seats of the best " + spread);
        }
    }
}
