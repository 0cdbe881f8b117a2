package org.rushline.platform.openapi;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rushline.edge.Requests;

/** The list of problems that callers read is the one that the code knows. */
class ProblemTypeTest {

    /** Matches the creation of a problem: its status, unless it is a conflict, and its slug. */
    private static final Pattern MADE =
            Pattern.compile(
                    "(?:new Conflict|new Refusal|new TooMany|super|wait)\\(\\s*(?:wait,\\s*)?(?:(\\d{3}),\\s*)?\"([a-z]+(?:-[a-z]+)*)\",");

    /** Refusals of JAX-RS and the container are named after their status. */
    private static final Map<String, Integer> OF_HTTP =
            Map.of("bad-request", 400, "method-not-allowed", 405, "not-acceptable", 406);

    @Test
    void every_problem_in_the_code_is_listed_with_its_status() {
        var made =
                made().filter(m -> m.group(1) != null)
                        .collect(
                                toMap(
                                        m -> m.group(2),
                                        m -> Integer.valueOf(m.group(1)),
                                        (one, same) -> one));
        assertThat(made).isNotEmpty();
        assertThat(made)
                .allSatisfy(
                        (slug, status) ->
                                assertThat(ProblemType.of(slug).status()).isEqualTo(status));
        assertThat(made().map(m -> m.group(2))).allMatch(ProblemType.ALL::containsKey);
    }

    @Test
    void every_problem_that_is_listed_is_in_the_code() {
        var made = made().map(m -> m.group(2)).collect(toSet());
        made.addAll(OF_HTTP.keySet());
        assertThat(made).containsAll(ProblemType.ALL.keySet());
    }

    @Test
    void every_operation_refuses_with_what_is_listed() {
        assertThat(Requests.operations())
                .allSatisfy(
                        operation ->
                                assertThat(UsualProblems.of(operation.method()))
                                        .allMatch(ProblemType.ALL::containsKey));
    }

    private static Stream<MatchResult> made() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemTypeTest::read)
                    .flatMap(source -> MADE.matcher(source).results())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
