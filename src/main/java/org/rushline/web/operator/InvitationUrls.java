package org.rushline.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rushline.accounts.CurrentPerson;
import org.rushline.trail.PageTrail;
import org.rushline.web.Wording;

/**
 * Opens {@code /invitation?code=…}, and takes the secret off the address at once: what stands there
 * ends in histories.
 */
public class InvitationUrls extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject transient InvitationPage page;
    @Inject transient CurrentPerson person;
    @Inject transient PageTrail trail;
    @Inject transient Wording words;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var code = request.getMethod().equals("GET") ? request.getParameter("code") : null;
        if (code != null) {
            page.remember(code, response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", InvitationPage.ADDRESS);
        } else if (request.getMethod().equals("POST") && person.isSignedIn()) {
            var title = words.say("operator.does.accept");
            trail.around(request, response, title, () -> chain.doFilter(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }
}
