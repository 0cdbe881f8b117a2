package org.rushline.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.testing.OwnServers;

/**
 * Checks the first message of {@code mvn} where it cannot work. No machine is too old or too full
 * here, so the build asks for more than any machine has.
 */
@OwnServers
class StartOnAWrongMachineIT {

    @Test
    void an_old_jdk_is_told_which_one_to_install() throws IOException {
        assertRefused(
                "-Dmaven.compiler.release=99",
                "Rushline needs a JDK 99 or newer. Install one and point JAVA_HOME at it.");
    }

    @Test
    void a_full_disk_is_named_before_anything_is_written() throws IOException {
        assertRefused(
                "-Dneeded.disk=999999999",
                "Less than 999999999 MB are free on the disk that holds "
                        + Path.of("").toAbsolutePath()
                        + ". Free some, or run Rushline from another disk.");
    }

    @Test
    void a_machine_without_a_database_for_it_is_told_which_ones_have_one() throws IOException {
        assertRefused(
                "-Dpostgres.binaries=none",
                "There is no embedded PostgreSQL for this kind of machine: Linux and macOS on"
                        + " x86-64 or ARM64 are supported.");
    }

    private static void assertRefused(String wish, String sentence) throws IOException {
        var said = mvn(wish);
        assertThat(said.lines().filter(line -> line.contains(" --- ")))
                .hasSize(1); // no other goal comes before the one that checks
        assertThat(said.lines().map(String::strip)).contains("[ERROR] " + sentence);
        assertThat(said).contains("BUILD FAILURE").doesNotContain("Exception:");
    }

    /** As far as the first goal that would write something. */
    private static String mvn(String wish) throws IOException {
        var mvn = Path.of(System.getProperty("maven.home"), "bin/mvn").toString();
        var build =
                new ProcessBuilder(List.of(mvn, "-o", "-B", "process-resources", wish))
                        .redirectErrorStream(true)
                        .start();
        return new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
