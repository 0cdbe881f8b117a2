package org.rushline.web.forms;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rushline.platform.request.RequestPath;

/** Takes a form only as our pages send it; Faces would take it from a link, too. */
public class FormsFilter extends HttpFilter {

    static final String STATE = "jakarta.faces.ViewState";
    static final String STATELESS = "stateless";

    private static final long serialVersionUID = 1;
    private static final String ENCODED = "application/x-www-form-urlencoded";
    private static final int LONGEST = 16 * 1024;

    /** A season's table: taken by a filter of its own, once it is known who sends it. */
    private static final String TABLE = "/operator/season";

    private static final String OWN_LIMIT = "longest";
    private static final List<String> FILES = List.of("/assets", "/webjars", "/posters", "/plans");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestPath.of(request);
        if (path.isWithin(TABLE) && getInitParameter(OWN_LIMIT) == null) {
            chain.doFilter(request, response);
        } else if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(PageRequest.looking(request), response);
        } else if (path.isApi()) {
            chain.doFilter(request, response);
        } else if (isLooking(request)) {
            chain.doFilter(PageRequest.looking(request), response);
        } else if (request.getMethod().equals("POST") && FILES.stream().noneMatch(path::isWithin)) {
            takeForm(request, response, chain);
        } else {
            var file = FILES.stream().anyMatch(path::isWithin);
            response.setHeader("Allow", file ? "GET, HEAD" : "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static boolean isLooking(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void takeForm(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isEncoded(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        var form = form(request);
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!Arrays.equals(form.get().get(STATE), new String[] {STATELESS})) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST); // not of a page as it is now
        } else {
            chain.doFilter(PageRequest.sent(request, form.get()), response);
        }
    }

    private static boolean isEncoded(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(ENCODED);
    }

    /** Empty if there is more of it than any form of ours has. */
    private Optional<Map<String, String[]>> form(HttpServletRequest request) throws IOException {
        var own = getInitParameter(OWN_LIMIT);
        var longest = own == null ? LONGEST : Integer.parseInt(own);
        var bytes = request.getInputStream().readNBytes(longest + 1);
        return bytes.length > longest
                ? Optional.empty()
                : Optional.of(FormValues.of(new String(bytes, StandardCharsets.UTF_8)));
    }
}
