package org.rushline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Pages that are the same for everybody may be kept for a moment by whatever stands before us: at
 * an onsale that takes most of the crowd. Errors may not.
 */
public class SharedPages extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var trouble = request.getDispatcherType() == DispatcherType.ERROR;
        response.setHeader("Cache-Control", trouble ? "no-store" : "public, max-age=5");
        chain.doFilter(request, response);
    }
}
