package org.rushline.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Opens {@code /invitation?code=…}, and takes the secret off the address at once: what stands there
 * ends in histories.
 */
public class InvitationUrls extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject transient InvitationPage page;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var code = request.getMethod().equals("GET") ? request.getParameter("code") : null;
        if (code == null) {
            chain.doFilter(request, response);
            return;
        }
        page.remember(code, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", InvitationPage.ADDRESS);
    }
}
