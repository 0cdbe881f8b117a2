package org.rushline.web.waiting;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.rushline.platform.request.Elsewhere;

/** Opens {@code /waiting-room/evt_…}. Where nobody has to wait it leads on to the event. */
public class WaitingRoomUrls extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern ROOM = Pattern.compile("/waiting-room/([^/]+)(/draw|/shop)?");

    @Inject transient WaitingRoomPage page;
    @Inject transient DrawPage drawPage;
    @Inject transient ShopDoor door;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var path = ROOM.matcher(request.getRequestURI());
        if (!path.matches() || !page.open(path.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("/shop".equals(path.group(2))) {
            goToShop(request, response);
        } else if (path.group(2) != null) {
            showDraw(request, response);
        } else if (page.isOff()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/event/" + path.group(1));
        } else {
            request.getRequestDispatcher("/waiting-room.xhtml").forward(request, response);
        }
    }

    /** Whoever may not go there reads why, in the waiting room. */
    private void goToShop(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var way = door.way(request);
        if (way.isPresent()) {
            Elsewhere.lead(request, response, way.get());
        } else if (page.isOff()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/event/" + page.id());
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
