package org.rushline.platform.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.ProblemAnswer;
import org.rushline.platform.request.RequestPath;

/** Refuses compressed bodies, and bodies whose end is in doubt. Each reader counts the rest. */
public class RequestBodies extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var api = RequestPath.of(request).isApi();
        if (isAmbiguous(request)) {
            refuse(new WrongLength(), api, response);
        } else if (isPacked(request)) {
            refuse(new PackedBody(), api, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A proxy might see another end of the body than this server. */
    private static boolean isAmbiguous(HttpServletRequest request) {
        var transfer = request.getHeader("Transfer-Encoding");
        var length = request.getHeader("Content-Length");
        return transfer != null && (length != null || !transfer.equalsIgnoreCase("chunked"))
                || length != null && !length.matches("\\d{1,18}");
    }

    private static boolean isPacked(HttpServletRequest request) {
        var coding = request.getHeader("Content-Encoding");
        return coding != null && !coding.strip().equalsIgnoreCase("identity");
    }

    /** The rest of the body is not worth waiting for: the connection ends with the answer. */
    private static void refuse(Problem problem, boolean api, HttpServletResponse response)
            throws IOException {
        response.setHeader("Connection", "close");
        if (api) {
            ProblemAnswer.send(problem, response);
        } else {
            response.sendError(problem.status());
        }
    }

    private static class WrongLength extends Problem {
        WrongLength() {
            super(400, "wrong-length", "Bad Request", "Where the body ends cannot be told.");
        }
    }

    private static class PackedBody extends Problem {
        PackedBody() {
            super(
                    415,
                    "unsupported-media-type",
                    "Unsupported Media Type",
                    "The body must not be compressed (Content-Encoding).");
        }
    }
}
