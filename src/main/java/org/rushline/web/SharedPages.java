package org.rushline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets caches keep pages that are the same for everybody for a moment, but not errors or drafts.
 */
public class SharedPages extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String CACHES = "Cache-Control";
    private static final String NOBODY = "no-store";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var trouble = request.getDispatcherType() == DispatcherType.ERROR;
        if (trouble || !NOBODY.equals(response.getHeader(CACHES))) {
            response.setHeader(CACHES, trouble ? NOBODY : "public, max-age=5");
        }
        chain.doFilter(request, response);
    }
}
