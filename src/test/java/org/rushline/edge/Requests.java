package org.rushline.edge;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rushline.platform.body.ApiBodies;
import org.rushline.testing.OurClasses;

/** Everything that the API takes, found in its resources: what is added later is found, too. */
public final class Requests {

    private Requests() {}

    /**
     * An operation that answers requests.
     *
     * @param verb such as {@code POST}
     * @param path with its parameters, such as {@code /api/bookings/{id}}
     */
    public record Operation(String verb, String path, Method method) {

        public boolean changes() {
            return !verb.equals("GET");
        }

        /** The record that its body is read into, if it takes one. */
        public Stream<Class<?>> body() {
            return Arrays.stream(method.getParameters())
                    .filter(ApiBodies::isBody)
                    .map(Parameter::getType);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    public static List<Operation> operations() {
        return Found.OPERATIONS;
    }

    /** The types of all bodies. */
    public static Stream<Class<?>> bodies() {
        return operations().stream().flatMap(Operation::body).distinct();
    }

    /** The records among them. */
    public static Stream<Class<?>> records() {
        return bodies().filter(Class::isRecord);
    }

    private static final class Found {

        static final List<Operation> OPERATIONS =
                OurClasses.all()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(Found::operation)
                        .toList();

        private static Stream<Operation> operation(Method method) {
            return Arrays.stream(method.getAnnotations())
                    .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(verb -> new Operation(verb.value(), path(method), method));
        }

        private static String path(Method method) {
            var folder = method.getDeclaringClass().getAnnotation(Path.class).value();
            var own = method.getAnnotation(Path.class);
            return "/api/" + folder + (own == null ? "" : "/" + own.value());
        }
    }
}
