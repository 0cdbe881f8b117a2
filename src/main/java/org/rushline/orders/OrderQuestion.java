package org.rushline.orders;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rushline.booking.BookingView;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.WrongId;

/**
 * Which bookings somebody looks for; null for any.
 *
 * @param buyer the beginnings of a buyer's names, or of their e-mail address
 * @param seat whose ticket it is
 * @param least minor units, fees included
 * @param most likewise
 * @param until the moment from which on it is too late
 * @param after only those that stand behind this one in the list
 */
public record OrderQuestion(
        BookingId booking,
        EventId event,
        String buyer,
        SeatName seat,
        BookingView.Status status,
        Long least,
        Long most,
        Instant from,
        Instant until,
        BookingId after) {

    private static final int LONGEST = 254;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * A seat of the event.
     *
     * @param row null for any
     * @param label likewise
     */
    public record SeatName(String section, String row, String label) {}

    /** What strangers wrote; empty counts as absent. */
    public record Words(
            String booking,
            String event,
            String buyer,
            String section,
            String row,
            String seat,
            String status,
            String least,
            String most,
            String from,
            String until,
            String after) {}

    /**
     * @throws InvalidFields naming each that is none
     */
    public static OrderQuestion of(Words asked) {
        var errors = new ArrayList<FieldError>();
        var question =
                new OrderQuestion(
                        id("booking", asked.booking(), BookingId::of, errors),
                        id("event", asked.event(), EventId::of, errors),
                        text("buyer", asked.buyer(), errors),
                        seat(asked, errors),
                        status(asked.status(), errors),
                        amount("least", asked.least(), errors),
                        amount("most", asked.most(), errors),
                        moment("from", asked.from(), errors),
                        moment("until", asked.until(), errors),
                        id("after", asked.after(), BookingId::of, errors));
        if (question.seat != null && question.event == null && errors.isEmpty()) {
            errors.add(new FieldError("event", "is needed to look for a seat"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return question;
    }

    private static boolean absent(String given) {
        return given == null || given.isBlank();
    }

    private static <T> T id(
            String name, String given, Function<String, T> reader, List<FieldError> errors) {
        try {
            return absent(given) ? null : reader.apply(given.strip());
        } catch (WrongId e) {
            errors.add(new FieldError(name, "must be the id of " + thing(name)));
            return null;
        }
    }

    private static String thing(String name) {
        return name.equals("event") ? "an event" : "a booking";
    }

    private static String text(String name, String given, List<FieldError> errors) {
        if (absent(given)) {
            return null;
        }
        if (given.length() > LONGEST || given.chars().anyMatch(Character::isISOControl)) {
            errors.add(
                    new FieldError(name, "must have " + LONGEST + " visible characters at most"));
        }
        return given.strip();
    }

    private static SeatName seat(Words asked, List<FieldError> errors) {
        var section = text("section", asked.section(), errors);
        var row = text("row", asked.row(), errors);
        var label = text("seat", asked.seat(), errors);
        if (section == null && (row != null || label != null)) {
            errors.add(new FieldError("section", "is needed to look for a seat"));
        }
        return section == null ? null : new SeatName(section, row, label);
    }

    private static BookingView.Status status(String given, List<FieldError> errors) {
        if (absent(given)) {
            return null;
        }
        try {
            return BookingView.Status.valueOf(given);
        } catch (IllegalArgumentException e) {
            var names = Arrays.stream(BookingView.Status.values()).map(Enum::name).toList();
            errors.add(new FieldError("status", "must be one of " + String.join(", ", names)));
            return null;
        }
    }

    private static Long amount(String name, String given, List<FieldError> errors) {
        if (absent(given)) {
            return null;
        }
        if (!AMOUNT.matcher(given).matches()) {
            errors.add(new FieldError(name, "must be an amount in minor units, such as 10260"));
            return null;
        }
        return Long.valueOf(given);
    }

    private static Instant moment(String name, String given, List<FieldError> errors) {
        if (absent(given)) {
            return null;
        }
        try {
            var moment = Instant.parse(given);
            if (!moment.isBefore(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // which is refused, too
        }
        errors.add(new FieldError(name, "must be a moment such as 2026-12-01T09:00:00Z"));
        return null;
    }

    /** Whether it asks for an amount, by which a booking is found if by nothing else. */
    boolean namesAmount() {
        return least != null || most != null;
    }
}
