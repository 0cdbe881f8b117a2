package org.rushline.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rushline.edge.Requests;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** Every member of every request is read exactly, or refused by its name. */
class RequestRecordsTest {

    private static final List<String> NO_WHOLE_NUMBERS =
            List.of(
                    "49.99",
                    "49.00",
                    "5e-1",
                    "5e1",
                    "1E2",
                    "1.9",
                    "-0.5",
                    "\"7\"",
                    "true",
                    "[]",
                    "{}",
                    "18446744073709556616",
                    "-9223372036854775809",
                    "1e400",
                    "9".repeat(5_000));

    private static final Map<Class<?>, List<String>> REFUSED =
            Map.of(
                    String.class, List.of("7", "true", "[]", "{}", "\"a\\u0000b\"", "\"\\ud800\""),
                    Integer.class, with(NO_WHOLE_NUMBERS, "4294967298", "2147483648"),
                    Long.class, NO_WHOLE_NUMBERS,
                    Boolean.class, List.of("\"yes\"", "\"true\"", "1", "0", "[]", "{}"),
                    Double.class, List.of("\"7\"", "true", "1e400", "-1e400", "9".repeat(400)),
                    Instant.class, times("2027-06-12", "2027-06-12T20:30:00"),
                    LocalDateTime.class, times("2027-06-12", "2027-06-12T20:30:00Z"));

    private static final Map<Class<?>, List<String>> TAKEN =
            Map.of(
                    String.class, List.of("\"\"", "\"é\"", "\"\\ud83c\\udfbb\""),
                    Integer.class, List.of("0", "-7", "2147483647"),
                    Long.class, List.of("0", "4999", "9223372036854775807", "-9223372036854775808"),
                    Boolean.class, List.of("true", "false"),
                    Double.class, List.of("0", "48.2188", "-1e1"),
                    Instant.class,
                            List.of("\"2027-06-12T18:30:00Z\"", "\"2027-06-12T20:30:00+02:00\""),
                    LocalDateTime.class,
                            List.of("\"2027-06-12T20:30\"", "\"2027-06-12T20:30:00.125\""));

    static Stream<Class<?>> records() {
        return Requests.records();
    }

    @Test
    void every_body_is_a_record_or_a_stream_with_a_limit_of_its_own() {
        assertThat(Requests.bodies().toList()).hasSizeGreaterThan(8);
        assertThat(Requests.bodies().filter(type -> !type.isRecord()).toList())
                .containsOnly(InputStream.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_it_may_hold_is_taken(Class<?> type) {
        for (var member : members(type, "", "")) {
            for (var value : TAKEN.getOrDefault(member.type(), List.of())) {
                assertThat(errors(type, member.document(value)))
                        .as(member.document(value))
                        .isEmpty();
            }
            assertThat(errors(type, member.document("null"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_it_may_not_hold_is_refused_by_its_path(Class<?> type) {
        for (var member : members(type, "", "")) {
            for (var value : member.refused()) {
                var document = member.document(value);
                assertThat(errors(type, document))
                        .as(shortened(document))
                        .extracting(FieldError::field)
                        .containsExactly(member.path());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_unknown_is_refused_with_the_nearest_name(Class<?> type) {
        var shape = RecordShape.of(type);
        for (var name : shape.names()) {
            var slip = name + "x";
            assertThat(errors(type, "{\"%s\": [{\"deep\": {}}]}".formatted(slip)))
                    .containsExactly(
                            new FieldError(slip, "is not known; did you mean " + name + "?"));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_there_twice_is_refused(Class<?> type) {
        for (var name : RecordShape.of(type).names()) {
            assertThat(errors(type, "{\"%s\": null, \"%s\": null}".formatted(name, name)))
                    .containsExactly(new FieldError(name, "is there twice"));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_no_object_is_unreadable(Class<?> type) {
        var bodies =
                List.of(
                        "",
                        " ",
                        "null",
                        "[]",
                        "7",
                        "\"{}\"",
                        "{",
                        "{}{}",
                        "{} x",
                        "{\"a\":}",
                        "nul",
                        "\u0000",
                        "[".repeat(9_000),
                        "{\"a\":".repeat(9_000));
        for (var body : bodies) {
            assertThatThrownBy(() -> read(type, body.getBytes(StandardCharsets.UTF_8)))
                    .as(shortened(body))
                    .hasMessageMatching("(Not JSON|The body must be one|The body is nested).*");
        }
        assertThatThrownBy(() -> read(type, "{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read(type, "{}".getBytes(StandardCharsets.UTF_16)));
    }

    /** A member, with the document around it that leads to it. */
    private record Member(String path, Class<?> type, String before, String after) {

        String document(String value) {
            return before + value + after;
        }

        List<String> refused() {
            return type == List.class || type.isRecord()
                    ? List.of("7", "\"x\"", "true", type == List.class ? "{}" : "[]")
                    : REFUSED.get(type);
        }
    }

    private static List<Member> members(Class<?> type, String path, String before) {
        var found = new ArrayList<Member>();
        for (var component : type.getRecordComponents()) {
            if (component.getType() != ReadBack.class) {
                add(component, path, before, found);
            }
        }
        return found;
    }

    private static void add(
            RecordComponent component, String path, String before, List<Member> found) {
        var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        var start = before + "{\"" + component.getName() + "\": ";
        add(component.getGenericType(), name, start, found);
    }

    private static void add(Type type, String path, String start, List<Member> found) {
        if (type instanceof ParameterizedType list) {
            found.add(new Member(path, List.class, start, closing(start)));
            add(list.getActualTypeArguments()[0], path + "[1]", start + "[null, ", found);
        } else if (((Class<?>) type).isRecord()) {
            found.add(new Member(path, (Class<?>) type, start, closing(start)));
            found.addAll(members((Class<?>) type, path, start));
        } else {
            found.add(new Member(path, boxed((Class<?>) type), start, closing(start)));
        }
    }

    private static String closing(String start) {
        return new StringBuilder(start.replaceAll("[^{\\[]", ""))
                .reverse()
                .toString()
                .replace('{', '}')
                .replace('[', ']');
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class
                ? Integer.class
                : type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
    }

    private static List<FieldError> errors(Class<?> type, String document) {
        try {
            read(type, document.getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (InvalidFields e) {
            return e.errors();
        }
    }

    private static Object read(Class<?> type, byte[] document) {
        return JsonBinder.read(new ByteArrayInputStream(document), type);
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }

    private static List<String> times(String... more) {
        var all =
                Set.of(
                        "soon",
                        "2027-02-30T10:00:00",
                        "+99999-01-01T00:00:00Z",
                        "2027-06-12T20:30:00.0000001Z",
                        "",
                        "2027-06-12T20:30:00+99:99");
        return Stream.concat(
                        Stream.of("7", "true", "[]", "{}"),
                        Stream.concat(all.stream(), Arrays.stream(more)).map(t -> '"' + t + '"'))
                .toList();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
