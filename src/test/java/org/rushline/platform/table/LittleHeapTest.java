package org.rushline.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table is written, and not held: more rows than a sheet has would not fit into this heap. */
class LittleHeapTest {

    private static final int MEGABYTES = 24;
    private static final int ROWS = 1_100_000;

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void a_long_table_needs_no_more_than_a_short_one(TableFormat format)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx" + MEGABYTES + "m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LongTable.class.getName(),
                                format.name(),
                                Integer.toString(ROWS))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Long.parseLong(said.strip())).isGreaterThan(ROWS);
    }
}
