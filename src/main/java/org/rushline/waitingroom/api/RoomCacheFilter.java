package org.rushline.waitingroom.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.WrongId;
import org.rushline.platform.request.Rendered;

/**
 * Answers what everybody who waits asks again and again, before JAX-RS is asked. Once a second the
 * answer is too old, and {@link WaitingRoomResource} makes the next one.
 */
public class RoomCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String BEFORE = "/api/events/";
    private static final String AFTER = "/waiting-room";

    @Inject transient RoomDocuments documents;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var state = cached(request);
        if (state.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            state.get()
                    .answer(
                            request.getHeader("Accept-Encoding"),
                            request.getHeader("If-None-Match"))
                    .send(response, WaitingRoomResource.A_SECOND);
        }
    }

    private Optional<Rendered> cached(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.endsWith(AFTER)
                || request.getQueryString() != null
                || !"GET".equals(request.getMethod())) {
            return Optional.empty();
        }
        try {
            var id = path.substring(BEFORE.length(), path.length() - AFTER.length());
            return documents.cached(EventId.of(id));
        } catch (WrongId e) {
            return Optional.empty();
        }
    }
}
