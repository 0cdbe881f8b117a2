package org.rushline.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What an operator puts into a server's folder: our server.xml, the driver, the WAR. */
final class ServerFolder {

    private ServerFolder() {}

    /** Makes it anew. */
    static void make(Path folder, Path war, List<String> jvm) throws IOException {
        Folders.empty(folder);
        renew(folder, war, jvm);
    }

    /** As make, but leaves what the server wrote: with its caches it starts faster. */
    static void renew(Path folder, Path war, List<String> jvm) throws IOException {
        Folders.empty(folder.resolve("jdbc"));
        Files.createDirectories(folder.resolve("jdbc"));
        Files.createDirectories(folder.resolve("configDropins/overrides"));
        Files.copy(
                Path.of("src/main/liberty/config/server.xml"),
                folder.resolve("server.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        var driver = Folders.whereIs(org.postgresql.Driver.class);
        Files.copy(driver, folder.resolve("jdbc").resolve(driver.getFileName()));
        Files.writeString(
                folder.resolve("configDropins/overrides/application.xml"),
                "<server><webApplication location=\"%s\" contextRoot=\"/\"/></server>"
                        .formatted(war.toAbsolutePath()));
        Files.write(folder.resolve("jvm.options"), jvm);
    }
}
