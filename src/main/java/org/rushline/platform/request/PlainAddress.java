package org.rushline.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.ProblemAnswer;

/**
 * Refuses paths that may mean one thing to us and another to whoever stands before us: with encoded
 * slashes, dots, per cent signs or control characters, or backslashes. The container would refuse
 * them, too, with a page of log for each.
 */
public class PlainAddress extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Pattern DOUBTFUL =
            Pattern.compile(
                    "[\\\\#]|%(?![0-9a-f]{2})|%[01]|%7f|%2[35ef]|%5c", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!DOUBTFUL.matcher(request.getRequestURI()).find()) {
            chain.doFilter(request, response);
        } else if (RequestPath.of(request).isApi()) {
            ProblemAnswer.send(new Doubtful(), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static class Doubtful extends Problem {
        Doubtful() {
            super(
                    400,
                    "doubtful-address",
                    "Bad Request",
                    "This address is not encoded as an address must be.");
        }
    }
}
