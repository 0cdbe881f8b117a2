package org.rushline.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.Person;
import org.rushline.waitingroom.AdmissionCheck;

/** People see {@code /event/evt_…}, never the file that renders it. */
public class CleanUrls extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Pattern EVENT = Pattern.compile("/event/([^/]+)(/seats)?");

    @Inject transient EventPage eventPage;
    @Inject transient CurrentPerson person;
    @Inject transient AdmissionCheck admissions;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = EVENT.matcher(request.getRequestURI());
        if (!path.matches() || !eventPage.open(path.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group(2) == null) {
            if (eventPage.isDraft()) {
                response.setHeader("Cache-Control", "no-store");
            }
            request.getRequestDispatcher("/event.xhtml").forward(request, response);
        } else if (!mayShop()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect("/waiting-room/" + eventPage.getCard().id());
        } else {
            response.setHeader("Cache-Control", "no-store");
            request.getRequestDispatcher("/seats.xhtml").forward(request, response);
        }
    }

    /** While a waiting room is on, the seats are for those who have been let in. */
    private boolean mayShop() {
        var who = person.person().map(Person::id).orElse(null);
        return admissions.isIn(eventPage.getCard().id(), who);
    }
}
