package org.rushline.catalog.editing;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.rushline.catalog.EventView;
import org.rushline.platform.problem.InvalidFields;

/** An edit that is more often a slip of the keyboard than meant, so it is asked about. */
enum LikelyMistake {
    STARTS_IN_PAST("startsInPast", "The start would be in the past, and the sale would soon end"),
    ENDS_IN_PAST("endsInPast", "The event would be over at once, and so would its sale");

    private final String member;
    private final String consequence;

    LikelyMistake(String member, String consequence) {
        this.member = member;
        this.consequence = consequence;
    }

    /** As it is named in {@code confirm}. */
    String member() {
        return member;
    }

    String consequence() {
        return consequence;
    }

    static Optional<LikelyMistake> in(EventView before, EventView after, Instant now) {
        if (!after.startsAt().equals(before.startsAt()) && !after.startsAt().isAfter(now)) {
            return Optional.of(STARTS_IN_PAST);
        }
        return before.overAt().isAfter(now) && !after.overAt().isAfter(now)
                ? Optional.of(ENDS_IN_PAST)
                : Optional.empty();
    }

    /** Throws ConfirmFirst if the slip is not among what is confirmed. */
    void mustBeConfirmed(Collection<String> confirmed) {
        if (!confirmed.contains(member)) {
            throw new ConfirmFirst(this);
        }
    }

    /** Throws InvalidFields if something is confirmed that nobody asks about. */
    static void mustKnow(Collection<String> confirmed) {
        var known = Stream.of(values()).map(LikelyMistake::member).toList();
        if (!known.containsAll(confirmed)) {
            throw new InvalidFields(
                    "confirm", "can hold " + known.stream().collect(joining(" and ")));
        }
    }
}
