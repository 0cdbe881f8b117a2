package org.rushline.platform.json;

import jakarta.json.stream.JsonParser.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How a kind of value is written in JSON and converted.
 *
 * @param events the kinds of JSON value that it may be
 * @param expected said when it is of another kind
 * @param reader takes what is written, without quotes; throws an IllegalArgumentException that says
 *     what is expected
 */
record Scalar(Set<Event> events, String expected, Function<String, Object> reader) {

    private static final Set<Event> TEXT = Set.of(Event.VALUE_STRING);
    private static final Set<Event> NUMBER = Set.of(Event.VALUE_NUMBER);
    private static final Set<Event> BOOLEAN = Set.of(Event.VALUE_TRUE, Event.VALUE_FALSE);

    private static final String LOCAL = "must be a local time such as 2027-06-12T20:30:00";
    private static final String MOMENT = "must be a time such as 2027-06-12T18:30:00Z";
    private static final int LONGEST_NUMBER = 40;
    private static final int LAST_YEAR = 9999;
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private static final Map<Class<?>, Scalar> KNOWN =
            Map.of(
                    String.class, new Scalar(TEXT, "must be text", Scalar::text),
                    boolean.class, flag(),
                    Boolean.class, flag(),
                    int.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact),
                    Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact),
                    long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf),
                    Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf),
                    Double.class, new Scalar(NUMBER, "must be a number", Scalar::decimal),
                    Instant.class, new Scalar(TEXT, MOMENT, Scalar::moment),
                    LocalDateTime.class, new Scalar(TEXT, LOCAL, Scalar::local));

    /** Throws IllegalStateException if a request record has a member of an unknown type. */
    static Scalar of(Class<?> type) {
        var scalar = KNOWN.get(type);
        if (scalar == null) {
            throw new IllegalStateException("No request can have a " + type);
        }
        return scalar;
    }

    static boolean isKnown(Class<?> type) {
        return KNOWN.containsKey(type);
    }

    private static Scalar flag() {
        return new Scalar(BOOLEAN, "must be true or false", Boolean::valueOf);
    }

    /** Written with digits alone: whoever writes 49.00 may mean forty-nine euros. */
    private static Scalar whole(long least, long most, Function<Long, Object> narrowed) {
        var expected = "must be a whole number from %d to %d".formatted(least, most);
        return new Scalar(
                NUMBER,
                expected,
                written -> {
                    if (!written.matches("-?\\d{1,19}")) {
                        throw new IllegalArgumentException(expected);
                    }
                    try {
                        return narrowed.apply(Long.parseLong(written));
                    } catch (ArithmeticException | NumberFormatException e) {
                        throw new IllegalArgumentException(expected, e);
                    }
                });
    }

    private static Object decimal(String written) {
        var number = written.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(written);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("must be a number of usual size");
        }
        return number;
    }

    /** Refuses text that PostgreSQL or UTF-8 cannot store. */
    private static Object text(String written) {
        for (int i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < written.length()
                    && Character.isLowSurrogate(written.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new IllegalArgumentException("holds a character that is no text");
            }
        }
        return written;
    }

    private static Object moment(String written) {
        try {
            return sane(OffsetDateTime.parse(written), MOMENT).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(MOMENT, e);
        }
    }

    private static Object local(String written) {
        try {
            return sane(LocalDateTime.parse(written), LOCAL);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(LOCAL, e);
        }
    }

    /** Within four-digit years and milliseconds: the database keeps no finer ones. */
    private static <T extends Temporal> T sane(T time, String expected) {
        var year = time.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException(expected);
        }
        if (time.get(ChronoField.NANO_OF_SECOND) % NANOS_OF_A_MILLI != 0) {
            throw new IllegalArgumentException("must not be finer than a millisecond");
        }
        return time;
    }
}
