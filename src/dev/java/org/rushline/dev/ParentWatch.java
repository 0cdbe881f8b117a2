package org.rushline.dev;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Ends a process when this JVM ends, even one that was killed and could run no hook: a shell reads
 * from a pipe that only we hold, and notices when it is gone.
 */
public final class ParentWatch {

    private static final String WATCH = "read line || kill -9 \"$1\"";

    private ParentWatch() {}

    public static void put(ProcessHandle process) throws IOException {
        var watcher =
                new ProcessBuilder("sh", "-c", WATCH, "leash", Long.toString(process.pid()))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        // Otherwise it could hit the next process with this id.
        var ignored = process.onExit().thenRun(watcher::destroyForcibly);
    }
}
