package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Checks the source of every page. */
class PageSourcesTest {

    private static final int WIDTH = 140;

    @Test
    void no_line_is_wider_than_a_screen() throws IOException {
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".xhtml")))
                    .allSatisfy(
                            file ->
                                    assertThat(Files.readAllLines(file))
                                            .allMatch(line -> line.length() <= WIDTH));
        }
    }
}
