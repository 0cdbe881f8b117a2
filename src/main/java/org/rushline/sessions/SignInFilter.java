package org.rushline.sessions;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.NotAllowed;
import org.rushline.accounts.SignInNeeded;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.ProblemAnswer;
import org.rushline.platform.request.RequestPath;

/** Lets {@link CurrentPerson} know who asks, and only staff to what is theirs. */
public class SignInFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject transient CurrentPerson person;
    @Inject transient RequestAuthenticator authenticator;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        person.tellBy(() -> authenticator.of(request, response));
        var path = RequestPath.of(request);
        var staffOnly = path.isWithin("/operator") || path.isWithin("/api/operator");
        if (!staffOnly) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (person.isStaff()) {
            chain.doFilter(request, response);
        } else if (path.isApi()) {
            refuseCall(response);
        } else {
            refusePage(request, response);
        }
    }

    private void refuseCall(HttpServletResponse response) throws IOException {
        ProblemAnswer.send(refusal(), response);
    }

    private Problem refusal() {
        if (person.isBarred()) {
            return new SecondFactorRequired();
        }
        return person.isSignedIn() ? new NotAllowed() : new SignInNeeded();
    }

    private void refusePage(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (person.isSignedIn() && !person.isBarred()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var wanted = request.getRequestURI() + query;
        var back = URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        var page = person.isBarred() ? "/me/second-factor" : "/sign-in";
        response.sendRedirect(page + "?return=" + back);
    }
}
