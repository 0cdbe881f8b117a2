package org.rushline.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rushline.platform.startup.Deployment;

/** The classes that ship: for tests of all that have something in common. */
public final class OurClasses {

    private OurClasses() {}

    public static Stream<Class<?>> all() {
        return Found.ALL.stream();
    }

    private static final class Found {

        static final List<Class<?>> ALL = all();

        private static List<Class<?>> all() {
            var code = Deployment.class.getProtectionDomain().getCodeSource().getLocation();
            var folder = Path.of(URI.create(code.toString()));
            try (var files = Files.walk(folder.resolve("org/rushline"))) {
                return files.map(file -> folder.relativize(file).toString())
                        .filter(name -> name.endsWith(".class"))
                        .<Class<?>>map(Found::load)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Class<?> load(String file) {
            try {
                var name = file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.');
                return Class.forName(name, false, Deployment.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }
}
