package org.rushline.platform.json;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the API takes, found in its resources: what is added later is found, too. */
public final class Requests {

    private Requests() {}

    /** Every method of a resource that answers requests. */
    public static List<Method> operations() {
        return Found.OPERATIONS;
    }

    private static final class Found {

        static final List<Method> OPERATIONS =
                classes()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(Requests::answers)
                        .toList();

        private static Stream<Class<?>> classes() {
            var code = RecordReader.class.getProtectionDomain().getCodeSource().getLocation();
            var folder = java.nio.file.Path.of(URI.create(code.toString()));
            try (var files = Files.walk(folder.resolve("org/rushline"))) {
                return files
                        .map(file -> folder.relativize(file).toString())
                        .filter(name -> name.endsWith(".class"))
                        .<Class<?>>map(Found::load)
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Class<?> load(String file) {
            try {
                var name = file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.');
                return Class.forName(name, false, RecordReader.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The types of all bodies. */
    public static Stream<Class<?>> bodies() {
        return operations().stream()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(Requests::isBody)
                .<Class<?>>map(Parameter::getType)
                .distinct();
    }

    /** The records among them. */
    public static Stream<Class<?>> records() {
        return bodies().filter(Class::isRecord);
    }

    private static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }
}
