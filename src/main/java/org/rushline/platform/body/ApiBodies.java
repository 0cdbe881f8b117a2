package org.rushline.platform.body;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rushline.platform.problem.InvalidFields;

/** Limits what an operation reads, and refuses what it does not take; after authentication. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ApiBodies implements ContainerRequestFilter {

    /** A client that must send a body may send an empty object. */
    private static final String NOTHING = "\\s*(\\{\\s*}\\s*)?";

    /** What an operation declares, which is looked up once. */
    private record Rule(int limit, boolean takesBody) {

        static Rule of(Method operation) {
            var limit = operation.getAnnotation(BodyLimit.class);
            return new Rule(
                    limit == null ? BodyLimit.USUAL : limit.value(),
                    ApiBodies.takesBody(operation));
        }
    }

    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    @Context ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var rule = rules.computeIfAbsent(operation.getResourceMethod(), Rule::of);
        var limit = rule.limit;
        if (request.getLength() > limit) {
            throw new BodyTooLarge(limit);
        }
        request.setEntityStream(
                new LimitedInput(request.getEntityStream(), limit, () -> new BodyTooLarge(limit)));
        if (!rule.takesBody) {
            mustBeNothing(request);
        }
    }

    private static void mustBeNothing(ContainerRequestContext request) throws IOException {
        if (request.hasEntity()) {
            var body = new String(request.getEntityStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!body.matches(NOTHING)) {
                throw new InvalidFields("body", "is not read here; leave it out");
            }
        }
    }

    /** Whether the method has a parameter that is no part of the address or the head. */
    public static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(ApiBodies::isBody);
    }

    public static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }
}
