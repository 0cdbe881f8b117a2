package org.rushline.web.waiting;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Opens {@code /waiting-room/evt_…}. Where nobody has to wait it leads on to the event. */
public class WaitingRoomUrls extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern ROOM = Pattern.compile("/waiting-room/([^/]+)(/draw)?");

    @Inject transient WaitingRoomPage page;
    @Inject transient DrawPage drawPage;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var path = ROOM.matcher(request.getRequestURI());
        if (!path.matches() || !page.open(path.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group(2) != null) {
            showDraw(request, response);
        } else if (page.isOff()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/event/" + path.group(1));
        } else {
            request.getRequestDispatcher("/waiting-room.xhtml").forward(request, response);
        }
    }

    private void showDraw(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (drawPage.open()) {
            request.getRequestDispatcher("/waiting-room-draw.xhtml").forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
