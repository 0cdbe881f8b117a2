package org.rushline.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.rushline.platform.id.Ids;

/** Gives each request an id, or keeps a proxy's, for {@code X-Request-Id} and the log. */
public class RequestIdFilter extends HttpFilter {

    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1;
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response.containsHeader(HEADER)) { // an error page of a request that has its id
            chain.doFilter(request, response);
            return;
        }
        var id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        LogContext.put("requestId", id);
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.remove("requestId"); // the thread goes on to another request
        }
    }

    static String idOf(String given) {
        if (given != null && SANE.matcher(given).matches()) {
            return given;
        }
        return Ids.encode("req_", ThreadLocalRandom.current().nextLong());
    }
}
