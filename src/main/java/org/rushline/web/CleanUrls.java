package org.rushline.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** People see {@code /event/evt_…}, never the file that renders it. */
public class CleanUrls extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Pattern EVENT = Pattern.compile("/event/([^/]+)(/seats)?");

    @Inject transient EventPage eventPage;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = EVENT.matcher(request.getRequestURI());
        if (!path.matches() || !eventPage.open(path.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group(2) == null) {
            request.getRequestDispatcher("/event.xhtml").forward(request, response);
        } else {
            response.setHeader("Cache-Control", "no-store");
            request.getRequestDispatcher("/seats.xhtml").forward(request, response);
        }
    }
}
