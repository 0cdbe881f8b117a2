package org.rushline.trail;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Writes down who was refused: those who may not do what they tried, those who try too often, and
 * what claims to come from Stripe and does not.
 */
public class RefusalFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<Integer> REFUSED = Set.of(401, 403, 429);
    private static final Set<Integer> SLOWED_DOWN = Set.of(429);
    private static final Set<Integer> FORGED = Set.of(400, 401, 403, 413, 429);

    /**
     * The answers that are written down, by how the path begins. Buyers are refused elsewhere, too.
     */
    private static final Map<String, Set<Integer>> WRITTEN =
            Map.ofEntries(
                    Map.entry("/api/operator", REFUSED),
                    Map.entry("/operator", REFUSED),
                    Map.entry("/api/webhooks", FORGED),
                    Map.entry("/api/sessions", SLOWED_DOWN),
                    Map.entry("/api/accounts", SLOWED_DOWN),
                    Map.entry("/api/me/password", SLOWED_DOWN),
                    Map.entry("/api/me/second-factor", SLOWED_DOWN),
                    Map.entry("/me/second-factor", SLOWED_DOWN),
                    Map.entry("/sign-in", SLOWED_DOWN),
                    Map.entry("/sign-up", SLOWED_DOWN));

    @Inject transient Deeds deeds;
    @Inject transient Refusals refusals;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentEntry.clear(); // the thread goes on to another request
        }
        if (isRefused(request.getRequestURI(), response.getStatus())) {
            var operation = request.getMethod() + " " + request.getRequestURI();
            refusals.note(
                    TrailKind.REFUSED,
                    deeds.of(request, response, null, operation),
                    response.getStatus());
        }
    }

    private static boolean isRefused(String path, int status) {
        return WRITTEN.entrySet().stream()
                .anyMatch(one -> path.startsWith(one.getKey()) && one.getValue().contains(status));
    }
}
