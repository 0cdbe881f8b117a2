package org.rushline.reports.sales;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.WrongId;

/**
 * Which sales somebody asks for; null for all. All days are the venue's.
 *
 * @param startsFrom only events that start on this day or later
 * @param startsUntil only events that start on this day or earlier
 * @param soldFrom the first day whose sales count
 * @param soldUntil the last one
 * @param after only events with a higher number
 */
public record SalesQuestion(
        EventId event,
        VenueId venue,
        LocalDate startsFrom,
        LocalDate startsUntil,
        LocalDate soldFrom,
        LocalDate soldUntil,
        EventId after) {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** What strangers wrote; empty counts as absent. */
    public record Words(
            String event,
            String venue,
            String startsFrom,
            String startsUntil,
            String soldFrom,
            String soldUntil,
            String after) {}

    /**
     * @throws InvalidFields naming each that is none
     */
    public static SalesQuestion of(Words asked) {
        var errors = new ArrayList<FieldError>();
        var question =
                new SalesQuestion(
                        id("event", asked.event(), EventId::of, errors),
                        id("venue", asked.venue(), VenueId::of, errors),
                        day("startsFrom", asked.startsFrom(), errors),
                        day("startsUntil", asked.startsUntil(), errors),
                        day("soldFrom", asked.soldFrom(), errors),
                        day("soldUntil", asked.soldUntil(), errors),
                        id("after", asked.after(), EventId::of, errors));
        inOrder("startsUntil", question.startsFrom, question.startsUntil, errors);
        inOrder("soldUntil", question.soldFrom, question.soldUntil, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return question;
    }

    public static SalesQuestion ofEvent(EventId event) {
        return new SalesQuestion(event, null, null, null, null, null, null);
    }

    private static boolean absent(String given) {
        return given == null || given.isBlank();
    }

    private static <T> T id(
            String name, String given, Function<String, T> reader, List<FieldError> errors) {
        try {
            return absent(given) ? null : reader.apply(given.strip());
        } catch (WrongId e) {
            var thing = name.equals("venue") ? "a venue" : "an event";
            errors.add(new FieldError(name, "must be the id of " + thing));
            return null;
        }
    }

    private static LocalDate day(String name, String given, List<FieldError> errors) {
        if (absent(given)) {
            return null;
        }
        try {
            var day = LocalDate.parse(given.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // which is refused, too
        }
        errors.add(new FieldError(name, "must be a day such as 2026-12-01"));
        return null;
    }

    private static void inOrder(
            String name, LocalDate from, LocalDate until, List<FieldError> errors) {
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(new FieldError(name, "must not be before the first day"));
        }
    }

    /** Whether what happened on this day counts. */
    boolean counts(LocalDate day) {
        return (soldFrom == null || !day.isBefore(soldFrom))
                && (soldUntil == null || !day.isAfter(soldUntil));
    }

    SalesQuestion after(EventId last) {
        return new SalesQuestion(event, venue, startsFrom, startsUntil, soldFrom, soldUntil, last);
    }
}
