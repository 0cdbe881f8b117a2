package org.rushline.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Opens the request's context for those addresses whose requests begin without one (web.xml):
 * making it for an answer that does not need it costs as much as the answer.
 */
@ApplicationScoped
class RequestContext {

    @ActivateRequestContext
    void within(FilterChain chain, ServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        chain.doFilter(request, response);
    }
}
