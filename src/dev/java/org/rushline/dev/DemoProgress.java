package org.rushline.dev;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reports a load on the console: its progress every few seconds, and its problems at the end. */
final class DemoProgress {

    private static final long EVERY = Duration.ofSeconds(2).toNanos();
    private static final int SHOWN_PROBLEMS = 5;

    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();
    private long lastLine = System.nanoTime();

    DemoProgress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println("Demo catalogue: " + line);
    }

    /** Says so only if the console has been quiet for a while. */
    synchronized void reached(long done, long total, String what) {
        var now = System.nanoTime();
        if (now - lastLine >= EVERY) {
            lastLine = now;
            var percent = total == 0 ? 100 : 100 * done / total;
            say("%,d of %,d %s (%d %%)".formatted(done, total, what, percent));
        }
    }

    synchronized void problem(String what, String why) {
        problems.add(what + ": " + why);
        if (problems.size() <= SHOWN_PROBLEMS) {
            say("could not load " + problems.get(problems.size() - 1));
        }
    }

    synchronized List<String> problems() {
        return List.copyOf(problems);
    }
}
