package org.rushline.seatplan.generator;

import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.PlanLayout;

/** Generates a plan from a capacity. The same question has always the same answer. */
public final class PlanGenerator {

    public static final int MIN_CAPACITY = 20;
    public static final int MAX_CAPACITY = 100_000;

    private PlanGenerator() {}

    /**
     * @param capacity seats and standing places together: the plan has exactly so many
     * @param standing how many of them stand: none in a theatre, at most half in a stadium
     * @throws InvalidFields naming capacity or standing
     */
    public static PlanLayout generate(PlanKind kind, String name, int capacity, int standing) {
        if (capacity < MIN_CAPACITY || capacity > MAX_CAPACITY) {
            throw new InvalidFields(
                    "capacity", "must be from " + MIN_CAPACITY + " to " + MAX_CAPACITY);
        }
        if (standing < 0 || standing > mostStanding(kind, capacity)) {
            throw new InvalidFields(
                    "standing", "must be from 0 to " + mostStanding(kind, capacity) + " here");
        }
        var seats = capacity - standing;
        var draft =
                switch (kind) {
                    case STADIUM -> StadiumDraft.of(seats, standing);
                    case THEATRE -> TheatreDraft.of(seats);
                    case ARENA -> ArenaDraft.of(seats, standing);
                };
        return draft.filled(name, seats);
    }

    private static int mostStanding(PlanKind kind, int capacity) {
        return switch (kind) {
            case STADIUM -> capacity / 2;
            case THEATRE -> 0;
            case ARENA -> capacity;
        };
    }
}
