package org.rushline.platform.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.ProblemAnswer;
import org.rushline.platform.startup.Deployment;

/**
 * Refuses what another site makes a browser send in somebody's name, signing in included, and
 * streams for its own pages. Bearer calls and webhooks are excused: what authenticates them, no
 * browser adds by itself.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject transient Deployment deployment;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isStream(request) && saysElsewhere(request)) {
            refuse(request, response);
        } else if (isSocket(request) && !excused(request) && !fromUs(request)) {
            refuse(request, response);
        } else if (SAFE.contains(request.getMethod()) || excused(request)) {
            chain.doFilter(request, response);
        } else if (!fromUs(request)) {
            refuse(request, response);
        } else if (RequestPath.of(request).isApi() && !isJson(request)) {
            ProblemAnswer.send(new NotJson(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (RequestPath.of(request).isApi() || isSocket(request)) {
            ProblemAnswer.send(new CrossSite(), response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean excused(HttpServletRequest request) {
        return Bearer.in(request).isPresent() || RequestPath.of(request).isWithin("/api/webhooks");
    }

    /** Changes nothing, but keeps a connection: other sites' visitors need not have ours. */
    private static boolean isStream(HttpServletRequest request) {
        return RequestPath.of(request).path().endsWith("/stream") || isSocket(request);
    }

    /** Cookies travel with those of other sites' pages, too, but every browser says whose it is. */
    private static boolean isSocket(HttpServletRequest request) {
        return RequestPath.of(request).isWithin("/ws");
    }

    private boolean saysElsewhere(HttpServletRequest request) {
        return origin(request).isElsewhere(ourOrigins(request));
    }

    private boolean fromUs(HttpServletRequest request) {
        return origin(request).claimsOneOf(ourOrigins(request));
    }

    private static SameOrigin origin(HttpServletRequest request) {
        return new SameOrigin(
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Cookie") != null);
    }

    private Set<String> ourOrigins(HttpServletRequest request) {
        var origins = new HashSet<String>();
        deployment
                .publicAddress()
                .map(ours -> SameOrigin.of(ours.getScheme(), ours.getHost(), ours.getPort()))
                .ifPresent(origins::add);
        if (deployment.embedded()) {
            origins.add(
                    SameOrigin.of(
                            request.getScheme(), request.getServerName(), request.getServerPort()));
        }
        return origins;
    }

    /** A form can be made to send any other type across sites without asking first. */
    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() <= 0
                    && request.getHeader("Transfer-Encoding") == null;
        }
        var essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return essence.equals("application/json");
    }

    private static class NotJson extends Problem {
        NotJson() {
            super(
                    415,
                    "unsupported-media-type",
                    "Unsupported Media Type",
                    "The body must be application/json.");
        }
    }
}
