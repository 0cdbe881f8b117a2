package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When an event is over is said once: by the functions event_over_at and event_status. */
class OneRuleTest {

    /** To guess an end, or to compare the stored status with one that is not stored. */
    private static final Pattern ANOTHER_RULE =
            Pattern.compile(
                    "coalesce\\([^)]*ends_at|starts_at \\+ interval|status = 'ON_SALE'|'OVER'");

    @Test
    void nobody_else_guesses() throws IOException {
        var guesses = new TreeMap<String, List<String>>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(OneRuleTest::said).toList()) {
                var lines = Files.readAllLines(file).stream().filter(OneRuleTest::guesses).toList();
                if (!lines.isEmpty()) {
                    guesses.put(file.toString(), lines);
                }
            }
        }
        assertThat(guesses).isEqualTo(Map.of());
    }

    private static boolean said(Path file) {
        var name = file.toString();
        return name.endsWith(".java")
                || (name.endsWith(".sql") && !name.contains("/db/migration/"));
    }

    private static boolean guesses(String line) {
        return ANOTHER_RULE.matcher(line).find() && !line.contains("event_status(e)");
    }
}
