package org.rushline.trail;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Writes down what is changed through the API of those who work here. */
@Provider
public class TrailFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> LOOKS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String OPERATORS = "operator/";

    /** Makes somebody one of those who work here. Its body is a secret. */
    private static final String ACCEPTANCE = "invitations/acceptance";

    private static final String ENTRY = "rushline.trail.entry";

    @Inject Trail trail;
    @Inject Deeds deeds;
    @Context ResourceInfo operation;
    @Context HttpServletRequest servletRequest;
    @Context HttpServletResponse servletResponse;

    /** After it is known that they may. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (isWrittenDown() && !LOOKS.contains(request.getMethod())) {
            var name = request.getMethod() + " /api/" + template();
            var deed = deeds.of(servletRequest, servletResponse, title(), name);
            var entry = trail.begin(deed);
            request.setProperty(ENTRY, entry);
            CurrentEntry.set(entry);
        }
    }

    private boolean isWrittenDown() {
        return template().startsWith(OPERATORS) || template().equals(ACCEPTANCE);
    }

    private String template() {
        var folder = operation.getResourceClass().getAnnotation(Path.class).value();
        var own = operation.getResourceMethod().getAnnotation(Path.class);
        return own == null ? folder : folder + "/" + own.value();
    }

    private String title() {
        return operation.getResourceMethod().getAnnotation(Operation.class).summary();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ENTRY) instanceof Long entry) {
            var sent = template().equals(ACCEPTANCE) ? SentBody.NOTHING : SentBody.of(request);
            trail.end(
                    entry,
                    new HowItEnded(
                            response.getStatus(),
                            Refusals.slug(response.getEntity()),
                            sent.reason(),
                            sent.json(),
                            response.getHeaderString(HttpHeaders.LOCATION)));
        }
    }
}
