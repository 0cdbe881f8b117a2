package org.rushline.web;

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

/** One's own pages: nobody keeps a copy of them, and whoever is not signed in is asked to. */
public class MembersOnly extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject transient CurrentPerson person;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (person.isSignedIn()) {
            chain.doFilter(request, response);
        } else {
            var back = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            response.sendRedirect("/sign-in?return=" + back);
        }
    }
}
