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
import org.rushline.platform.problem.InvalidFields;

/** Limits what an operation reads, and refuses what it does not take; after authentication. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ApiBodies implements ContainerRequestFilter {

    /** A client that must send a body may send an empty object. */
    private static final String NOTHING = "\\s*(\\{\\s*}\\s*)?";

    @Context ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = operation.getResourceMethod();
        var limit = limit(method);
        if (request.getLength() > limit) {
            throw new BodyTooLarge(limit);
        }
        request.setEntityStream(
                new LimitedInput(request.getEntityStream(), limit, () -> new BodyTooLarge(limit)));
        if (!takesBody(method)) {
            mustBeNothing(request);
        }
    }

    private static int limit(Method method) {
        var limit = method.getAnnotation(BodyLimit.class);
        return limit == null ? BodyLimit.USUAL : limit.value();
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
