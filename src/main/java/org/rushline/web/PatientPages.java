package org.rushline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Problems;

/** A database that does not answer is no fault of the page's: 503, and when to try again. */
public class PatientPages extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var wait = Problems.in(e).map(Problem::retryAfter).orElse(0);
            if (wait == 0 || response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            response.setIntHeader("Retry-After", wait);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
