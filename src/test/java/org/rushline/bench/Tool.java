package org.rushline.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Programs of the machine that the benchmark uses and does not bring along. */
final class Tool {

    private Tool() {}

    static boolean exists(String name) {
        return folders().anyMatch(folder -> Files.isExecutable(folder.resolve(name)));
    }

    static String path(String name) {
        return folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** Debian keeps nginx where only root looks. */
    private static Stream<Path> folders() {
        var path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Arrays.stream(path.split(File.pathSeparator)).map(Path::of);
    }
}
