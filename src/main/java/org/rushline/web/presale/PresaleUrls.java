package org.rushline.web.presale;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Opens {@code /presale/evt_…}. Where everybody may buy it leads on to the event. */
public class PresaleUrls extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern PRESALE = Pattern.compile("/presale/([^/]+)");

    @Inject transient PresalePage page;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var path = PRESALE.matcher(request.getRequestURI());
        if (!path.matches() || !page.open(path.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!page.isRunning()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/event/" + path.group(1));
        } else {
            request.getRequestDispatcher("/presale.xhtml").forward(request, response);
        }
    }
}
