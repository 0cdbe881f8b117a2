package org.rushline.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Await;

class ParentWatchTest {

    @Test
    void what_a_killed_jvm_leaves_behind_ends_with_it() throws IOException {
        var owner =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Owner.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said = owner.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            owner.destroyForcibly();
            Await.until(Duration.ofSeconds(30), () -> !child.isAlive());
        }
    }

    /** Starts something that would outlive it, and says its number. */
    public static final class Owner {

        private Owner() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            var child = new ProcessBuilder("sleep", "600").start();
            ParentWatch.put(child.toHandle());
            System.out.println(child.pid());
            child.waitFor();
        }
    }
}
