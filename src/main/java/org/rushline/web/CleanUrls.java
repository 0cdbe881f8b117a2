package org.rushline.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** People see {@code /event/evt_…}, never the file that renders it. */
@WebFilter(
        filterName = "cleanUrls",
        urlPatterns = {"/event/*", "*.xhtml"},
        asyncSupported = true)
public class CleanUrls extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String EVENT = "/event/";

    @Inject transient EventPage eventPage;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (path.startsWith(EVENT) && eventPage.open(path.substring(EVENT.length()))) {
            request.getRequestDispatcher("/event.xhtml").forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
