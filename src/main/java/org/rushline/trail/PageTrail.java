package org.rushline.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** Writes down what is changed on the pages of those who work here. */
@ApplicationScoped
public class PageTrail {

    private static final String FRAMEWORK = "jakarta.faces.";
    private static final String SUBMITTED = "_SUBMIT";
    private static final String SECRET = "code"; // of an invitation
    private static final int BROKEN = 500;
    private static final int LONGEST = 16_384;

    @Inject Trail trail;
    @Inject Deeds deeds;

    /** What the page does. */
    public interface Action {
        void run() throws IOException, ServletException;
    }

    /**
     * Of somebody who may.
     *
     * @param title what is done; null if nobody knows
     */
    public void around(
            HttpServletRequest request, HttpServletResponse response, String title, Action action)
            throws IOException, ServletException {
        var operation = request.getMethod() + " " + request.getRequestURI();
        var entry = trail.begin(deeds.of(request, response, title, operation));
        CurrentEntry.set(entry);
        var status = BROKEN;
        try {
            action.run();
            status = response.getStatus();
        } finally {
            CurrentEntry.clear();
            var sent = sent(request);
            trail.end(
                    entry,
                    new HowItEnded(
                            status,
                            null,
                            request.getParameter("reason"),
                            sent.length() > LONGEST ? null : sent,
                            null));
        }
    }

    private static String sent(HttpServletRequest request) {
        var members = Json.createObjectBuilder();
        request.getParameterMap().entrySet().stream()
                .filter(one -> !one.getKey().startsWith(FRAMEWORK))
                .filter(one -> !one.getKey().endsWith(SUBMITTED))
                .filter(one -> !one.getKey().equals(SECRET))
                .forEach(
                        one ->
                                members.add(
                                        one.getKey(),
                                        String.join(", ", Arrays.asList(one.getValue()))));
        return members.build().toString();
    }
}
