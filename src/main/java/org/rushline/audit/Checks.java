package org.rushline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the checks from their files: one paragraph each, with its rule on the first line. */
final class Checks {

    private static final Pattern FIRST_LINE = Pattern.compile("-- (\\S+) (\\S+): (.*)");

    static final List<Check> ALL =
            Stream.of(
                            file("always.sql", Moment.ALWAYS, false),
                            file("settled.sql", Moment.SETTLED, false),
                            file("ledger-always.sql", Moment.ALWAYS, true),
                            file("ledger-settled.sql", Moment.SETTLED, true))
                    .flatMap(List::stream)
                    .toList();

    private Checks() {}

    private static List<Check> file(String name, Moment moment, boolean ledger) {
        return Arrays.stream(text(name).strip().split("\n\n+"))
                .map(paragraph -> check(paragraph, moment, ledger))
                .toList();
    }

    private static Check check(String paragraph, Moment moment, boolean ledger) {
        var lines = paragraph.split("\n", 2);
        var said = FIRST_LINE.matcher(lines[0]);
        if (!said.matches()) {
            throw new IllegalStateException("not a check: " + lines[0]);
        }
        return new Check(said.group(2), said.group(1), said.group(3), moment, ledger, lines[1]);
    }

    private static String text(String name) {
        try (var stream = Checks.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
