package org.rushline.trail.reading;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.WrongId;
import org.rushline.trail.TrailKind;

/**
 * What somebody looks for in the trail; null for anything.
 *
 * @param who an account's id or e-mail address
 * @param about an id of ours
 * @param kind one of {@link TrailKind}
 * @param from the earliest moment
 * @param until the moment from which on it is too late
 * @param after only older entries than the one with this number
 */
public record TrailQuestion(
        String who, String about, TrailKind kind, Instant from, Instant until, Long after) {

    private static final int LONGEST = 254;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /**
     * As strangers write them; empty counts as absent.
     *
     * @throws InvalidFields naming each that is none
     */
    public static TrailQuestion of(
            String who, String about, String kind, String from, String until, String after) {
        var errors = new ArrayList<FieldError>();
        var question =
                new TrailQuestion(
                        text("who", who, errors),
                        text("about", about, errors),
                        kind(kind, errors),
                        moment("from", from, errors),
                        moment("until", until, errors),
                        number(after, errors));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return question;
    }

    private static String text(String name, String given, List<FieldError> errors) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST || given.indexOf('\0') >= 0) {
            errors.add(new FieldError(name, "must have at most " + LONGEST + " characters"));
        }
        return given.strip();
    }

    private static TrailKind kind(String given, List<FieldError> errors) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return TrailKind.valueOf(given);
        } catch (IllegalArgumentException e) {
            var names = Arrays.stream(TrailKind.values()).map(TrailKind::name).toList();
            errors.add(new FieldError("kind", "must be one of " + String.join(", ", names)));
            return null;
        }
    }

    private static Long number(String given, List<FieldError> errors) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(given).matches()) {
            errors.add(new FieldError("after", "must be the number of an entry"));
            return null;
        }
        return Long.valueOf(given);
    }

    private static Instant moment(String name, String given, List<FieldError> errors) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(given);
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(name, "must be a moment such as 2026-12-01T09:00:00Z"));
            return null;
        }
    }

    /** Null if they were not asked for by their id. */
    UUID account() {
        try {
            return who == null ? null : AccountId.valueOf(who).uuid();
        } catch (WrongId e) {
            return null;
        }
    }

    TrailQuestion olderThan(long number) {
        return new TrailQuestion(who, about, kind, from, until, number);
    }
}
