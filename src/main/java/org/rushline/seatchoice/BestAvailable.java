package org.rushline.seatchoice;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The best ordinals that are left of a tier: beside each other and near to where everybody looks,
 * or else in groups near to each other, or else standing. Those with a restricted view come after
 * all others. Accessible ordinals are left to those who ask for them as long as anything else is.
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
        var ordinary = new FreeSeats(seats, tier, false, false);
        var all = FreeSeats.all(seats, tier);
        var choice = together(ordinary, quantity, spread);
        if (choice.isPresent() || all.ordinals().limit(quantity).count() < quantity) {
            return choice;
        }
        return apart(ordinary, quantity, spread)
                .or(() -> withRestricted(tier, quantity, spread))
                .or(() -> seated(all, quantity, spread))
                .or(() -> new Standing(seats, random).inTier(tier, quantity))
                .or(() -> anything(all, quantity));
    }

    /** An accessible seat at least, and the others beside it, or else as near as can be. */
    public Optional<SeatChoice> chooseAccessible(int tier, int quantity, int spread) {
        require(quantity, spread);
        var first = firstAccessible(tier, quantity, spread);
        if (first >= 0) {
            return Optional.of(SeatChoice.neighbours(first, quantity));
        }
        var accessible = firstAccessible(tier, 1, spread);
        if (accessible < 0) {
            return Optional.empty();
        }
        return new SplitParty(FreeSeats.all(seats, tier), quantity)
                .choose(spread, random)
                .map(chosen -> SeatChoice.of(including(accessible, chosen)));
    }

    /** Of neighbours of whom one is accessible; a negative number if there are none. */
    private int firstAccessible(int tier, int quantity, int spread) {
        var unrestricted = new FreeSeats(seats, tier, true, false);
        var first = new Adjacent(unrestricted, quantity, true, spread).first(random);
        return first >= 0 || !seats.rows().hasRestricted()
                ? first
                : new Adjacent(FreeSeats.all(seats, tier), quantity, true, spread).first(random);
    }

    private Optional<SeatChoice> withRestricted(int tier, int quantity, int spread) {
        return seats.rows().hasRestricted()
                ? seated(new FreeSeats(seats, tier, false, true), quantity, spread)
                : Optional.empty();
    }

    private Optional<SeatChoice> seated(FreeSeats freeSeats, int quantity, int spread) {
        return together(freeSeats, quantity, spread).or(() -> apart(freeSeats, quantity, spread));
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
