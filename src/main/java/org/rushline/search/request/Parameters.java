package org.rushline.search.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.WrongId;
import org.rushline.search.text.Tokenizer;

/** Reads a request's parameters and remembers all that is wrong with them. Blank is not asked. */
final class Parameters {

    /** Reads a text; throws what it likes if it cannot. */
    private interface Reader<T> {
        T read(String text);
    }

    /** Nobody ticks more; each one costs a look-up. */
    private static final int MOST_VALUES = 50;

    private final Function<String, List<String>> parameter;
    private final List<FieldError> errors = new ArrayList<>();

    Parameters(Function<String, List<String>> parameter) {
        this.parameter = parameter;
    }

    /** Throws InvalidFields if anything was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    void refuse(boolean wrong, String name, String reason) {
        var error = new FieldError(name, reason);
        if (wrong && !errors.contains(error)) {
            errors.add(error);
        }
    }

    /** As it is compared; null if not asked, empty if nothing in it can be compared. */
    String words(String name, int longest) {
        return read(name, null, "is longer than " + longest + " characters", limited(longest));
    }

    String performer(String name, int longest) {
        var text = text(name);
        return text != null && text.matches("[a-z]{3}_.*")
                ? read(name, null, "is no performer's id", id -> PerformerId.of(id).toString())
                : words(name, longest);
    }

    Long number(String name, Long otherwise, long least, long most) {
        return read(
                name,
                otherwise,
                "must be a whole number from %d to %d".formatted(least, most),
                text -> within(Long.parseLong(text), least, most));
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> kind, E otherwise) {
        var values = Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        return read(
                name,
                otherwise,
                "must be one of " + String.join(", ", values),
                text -> Enum.valueOf(kind, text.toUpperCase(Locale.ROOT)));
    }

    /** Names separated by commas; {@code all} stands for every one. */
    <E extends Enum<E>> Set<E> someOf(String name, Class<E> kind) {
        var values = Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        return read(
                name,
                EnumSet.noneOf(kind),
                "must be all, or some of " + String.join(", ", values),
                text ->
                        text.equalsIgnoreCase("all")
                                ? EnumSet.allOf(kind)
                                : Arrays.stream(text.split(",", -1))
                                        .map(one -> one.strip().toUpperCase(Locale.ROOT))
                                        .map(one -> Enum.valueOf(kind, one))
                                        .collect(
                                                Collectors.toCollection(
                                                        () -> EnumSet.noneOf(kind))));
    }

    /** Each value of a facet, whether they come one by one or, but for names, after commas. */
    Choices choices() {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = values(facet);
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        return new Choices(chosen);
    }

    private Set<String> values(Facet facet) {
        var values = new TreeSet<String>();
        try {
            texts(facet.parameter()).stream()
                    .flatMap(
                            text ->
                                    facet == Facet.CITY
                                            ? Stream.of(text)
                                            : Arrays.stream(text.split(",", -1)))
                    .map(text -> facet.read(text.strip()))
                    .forEach(values::add);
            within(values.size(), 0, MOST_VALUES);
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(true, facet.parameter(), facet.reason());
        }
        return values;
    }

    String currency(String name) {
        return read(
                name,
                null,
                "must be an ISO 4217 code such as EUR",
                text -> Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode());
    }

    /** Days such as 2027-03-01, or moments such as 2027-03-01T20:00:00Z. */
    Period period(String first, String last) {
        var begin = text(first) == null ? null : moment(first);
        var end = text(last) == null ? null : moment(last);
        var period =
                new Period(
                        begin instanceof LocalDate day ? day : null,
                        end instanceof LocalDate day ? day : null,
                        begin instanceof OffsetDateTime time ? time.toInstant() : null,
                        end instanceof OffsetDateTime time ? time.toInstant() : null);
        refuse(period.isReversed(), last, "is before the start");
        return period;
    }

    private Temporal moment(String name) {
        return read(
                name,
                null,
                "must be a date such as 2027-03-01 or a time such as 2027-03-01T20:00:00Z",
                text -> text.length() > 10 ? time(text) : day(text));
    }

    private static Temporal day(String text) {
        return LocalDate.parse(text);
    }

    private static Temporal time(String text) {
        var time = OffsetDateTime.parse(text);
        within(time.getYear(), 0, 9999);
        return time;
    }

    Near near(String point, String radius) {
        var km = decimal(radius, Near.USUAL_KM, 0.001, Near.FARTHEST_KM);
        refuse(text(radius) != null && text(point) == null, radius, "needs near");
        return read(
                point,
                null,
                "must be a latitude and a longitude such as 52.52,13.4",
                text -> {
                    var parts = text.split(",", -1);
                    if (parts.length != 2) {
                        throw new IllegalArgumentException(text);
                    }
                    return new Near(degrees(parts[0], 90), degrees(parts[1], 180), km);
                });
    }

    private double decimal(String name, double otherwise, double least, double most) {
        return read(
                name,
                otherwise,
                "must be a number from %s to %.0f".formatted(least, most),
                text -> within(Double.parseDouble(text), least, most));
    }

    Cursor cursor(String name, Sort sort) {
        return read(
                name, null, "must be what an answer gave as next", text -> Cursor.of(text, sort));
    }

    private static double degrees(String text, int most) {
        return within(Double.parseDouble(text), -most, most);
    }

    private static double within(double number, double least, double most) {
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }

    private static long within(long number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }

    private static Reader<String> limited(int longest) {
        return text -> {
            within(text.length(), 0, longest);
            return Tokenizer.whole(text);
        };
    }

    private String text(String name) {
        var texts = texts(name);
        refuse(texts.size() > 1, name, "is given more than once");
        return texts.isEmpty() ? null : texts.get(0);
    }

    private List<String> texts(String name) {
        var texts = parameter.apply(name);
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(text -> text != null && !text.isBlank())
                        .map(String::strip)
                        .toList();
    }

    private <T> T read(String name, T otherwise, String reason, Reader<T> reader) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return reader.read(text);
        } catch (IllegalArgumentException | DateTimeException | WrongId e) {
            refuse(true, name, reason);
            return otherwise;
        }
    }
}
