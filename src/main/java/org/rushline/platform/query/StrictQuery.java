package org.rushline.platform.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses unknown and unreadable query parameters; JAX-RS would pass over them. */
@Provider
public class StrictQuery implements ContainerRequestFilter {

    private final Map<Method, QueryRules> rules = new ConcurrentHashMap<>();

    @Context ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        var query = request.getUriInfo().getQueryParameters();
        if (!query.isEmpty()) {
            rules.computeIfAbsent(operation.getResourceMethod(), QueryRules::of).check(query);
        }
    }
}
