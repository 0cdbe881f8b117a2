package org.rushline.bench;

import java.io.IOException;
import org.rushline.dev.ParentWatch;
import org.rushline.testing.Program;

/** Runs the benchmark in a JVM of its own: Maven's is set to start fast, not to measure. */
public final class BenchRun {

    private BenchRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var command =
                Program.command(
                        Bench.class, Setting.given(System.getProperties()), (Object[]) args);
        var bench = new ProcessBuilder(command).inheritIO().start();
        ParentWatch.put(bench.toHandle());
        var status = bench.waitFor();
        if (status != 0) {
            throw new IllegalStateException("The benchmark ended with " + status + ".");
        }
    }
}
