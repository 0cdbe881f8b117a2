package org.rushline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.rushline.platform.request.RequestPath;

/** The container would log a page for a missing file, and miss the front page for some queries. */
public class StaticFiles extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestPath.of(request).path();
        if (path.equals("/")) {
            request.getRequestDispatcher("/index.xhtml").forward(request, response);
        } else if (isFile(request) && !isThere(path, request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT;
    }

    private static boolean isThere(String path, HttpServletRequest request) throws IOException {
        return AssetsFilter.isFont(path)
                || !path.endsWith("/") && request.getServletContext().getResource(path) != null;
    }
}
