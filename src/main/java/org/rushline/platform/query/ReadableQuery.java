package org.rushline.platform.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.rushline.platform.problem.InvalidFields;

/** Refuses a query with a per cent sign that encodes nothing. */
@Provider
@PreMatching
public class ReadableQuery implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getUriInfo().getQueryParameters();
        } catch (IllegalArgumentException e) {
            throw new InvalidFields("query", "is not encoded as the query of a URL must be");
        }
    }
}
