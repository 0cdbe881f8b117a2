package org.rushline.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Fills a server's folder as an operator does: our configuration, the driver, the WAR. */
final class ServerFolder {

    private static final Path SHIPPED = Path.of("src/main/liberty/config");
    private static final Path LIBERTYS_NOTES = Path.of("workarea");

    private ServerFolder() {}

    /**
     * Replaces it. Liberty's own caches of features and classes stay: they save a fifth of a start,
     * and Liberty checks whether they are still valid.
     */
    static void make(Path folder, Path war, List<String> jvm) throws IOException {
        Folders.empty(folder, LIBERTYS_NOTES);
        renew(folder, war, jvm);
    }

    /** A piece of a server.xml. */
    static void put(Path file, String elements) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<server>" + elements + "</server>");
    }

    /** As make, but leaves what the server wrote: with its caches it starts faster. */
    static void renew(Path folder, Path war, List<String> jvm) throws IOException {
        Folders.empty(folder.resolve("jdbc"));
        Files.createDirectories(folder.resolve("jdbc"));
        Files.createDirectories(folder.resolve("configDropins/overrides"));
        for (var file : List.of("server.xml", "jvm.options")) {
            Files.copy(
                    SHIPPED.resolve(file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var driver = Folders.whereIs(org.postgresql.Driver.class);
        Files.copy(driver, folder.resolve("jdbc").resolve(driver.getFileName()));
        put(
                folder.resolve("configDropins/overrides/application.xml"),
                "<webApplication location=\"%s\" contextRoot=\"/\"/>"
                        .formatted(war.toAbsolutePath()));
        Files.write(folder.resolve("configDropins/overrides/jvm.options"), jvm);
    }
}
