package org.rushline.bench.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has the system forget what it keeps of files in memory, so that they are read from the disk. */
final class ColdFiles {

    private ColdFiles() {}

    /**
     * @param folder of files that nobody has open
     */
    static void forget(Path folder) throws IOException, InterruptedException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                forgetFile(file);
            }
        }
    }

    /** Java cannot ask for it; coreutils' dd can, and copies nothing meanwhile. */
    private static void forgetFile(Path file) throws IOException, InterruptedException {
        var copy =
                new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none");
        if (copy.inheritIO().start().waitFor() != 0) {
            throw new IOException("dd cannot have the system forget " + file);
        }
    }
}
