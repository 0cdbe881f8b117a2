package org.rushline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets caches keep pages that are the same for everybody for a moment, but not errors. */
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
