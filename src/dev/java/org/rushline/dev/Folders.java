package org.rushline.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders and the files in them. */
public final class Folders {

    private Folders() {}

    /** Deletes it with all it holds, if it is there. */
    public static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Deletes all it holds but this. */
    static void empty(Path folder, Path kept) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> !file.endsWith(kept)).toList()) {
                empty(file);
            }
        }
    }

    /** The JAR or folder that a class was loaded from. */
    public static Path whereIs(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
