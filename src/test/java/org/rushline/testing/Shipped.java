package org.rushline.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, and where it runs. */
public final class Shipped {

    private Shipped() {}

    /** The WAR with the tests that run inside the server ({@code …InsideIT}) and what they need. */
    public static WebArchive war() {
        var war =
                ShrinkWrap.createFromZipFile(
                        WebArchive.class, new File(System.getProperty("shipped.war")));
        insideTests().forEach(war::addClass);
        return war.addAsLibrary(jarOf(org.assertj.core.api.Assertions.class));
    }

    /** Where the server answers. */
    public static URI address() {
        return URI.create("http://localhost:" + System.getProperty("it.http.port"));
    }

    private static java.util.List<String> insideTests() {
        var root = locationOf(Shipped.class);
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("InsideIT.class"))
                    .map(name -> name.replace(File.separatorChar, '.').replaceAll("\\.class$", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        return locationOf(type).toFile();
    }

    private static Path locationOf(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
