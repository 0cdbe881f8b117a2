package org.rushline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Strangers must not fill our memory: whatever is kept has a limit, and no text of theirs as key.
 */
class CachesTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern CACHE =
            Pattern.compile("Caffeine\\.newBuilder\\(\\)(.*?)\\.build\\(", Pattern.DOTALL);
    private static final Pattern BY_TEXT = Pattern.compile("Cache<String,");

    /** These caches hold names in the catalogue, of at most a hundred characters. */
    private static final String NAMES = "Tokenizer.java";

    @Test
    void every_cache_has_a_limit_and_none_has_texts_of_strangers_as_keys() throws IOException {
        var seen = 0;
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                for (var cache : CACHE.matcher(text).results().toList()) {
                    assertThat(cache.group(1))
                            .as("%s", file)
                            .containsAnyOf("maximum", "weakValues");
                    seen++;
                }
                if (text.contains("caffeine") && !file.endsWith(NAMES)) {
                    assertThat(BY_TEXT.matcher(text).find())
                            .as("texts as keys, %s", file)
                            .isFalse();
                }
            }
        }
        assertThat(seen).isGreaterThan(10); // else this looks at nothing
    }
}
