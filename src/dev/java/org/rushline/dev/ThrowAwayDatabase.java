package org.rushline.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The database of the integration tests: empty at first, not durable, gone with the build. */
public final class ThrowAwayDatabase {

    /** The test server is not the only one: some tests start several of their own. */
    private static final Map<String, String> SETTINGS = Map.of("max_connections", "300");

    private ThrowAwayDatabase() {}

    /**
     * @param args the folder for its files, the port
     */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        Folders.empty(folder.resolve("pg"));
        EmbeddedDatabase.start(folder, Integer.parseInt(args[1]), SETTINGS);
    }
}
