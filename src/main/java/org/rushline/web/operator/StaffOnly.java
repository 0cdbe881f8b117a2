package org.rushline.web.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rushline.accounts.CurrentPerson;
import org.rushline.trail.PageTrail;
import org.rushline.web.Wording;

/**
 * The pages below {@code /operator} are for those whom their beans name: that of {@code
 * /operator/staff} is {@code operatorStaffPage}. A page without a bean is for nobody.
 */
public class StaffOnly extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern PAGE = Pattern.compile("/operator(?:/([a-z])([a-z]*))?");

    @Inject transient CurrentPerson person;
    @Inject transient BeanManager beans;
    @Inject transient PageTrail trail;
    @Inject transient Wording words;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var allowed = allowed(request.getRequestURI());
        if (!person.isSignedIn()) {
            var back = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            response.sendRedirect("/sign-in?return=" + back);
        } else if (!person.isStaff()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (allowed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!person.require().isOneOf(allowed.get().value())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getMethod().equals("POST")) {
            trail.around(
                    request, response, title(request), () -> chain.doFilter(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** By the button that was pressed. */
    private String title(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .flatMap(button -> words.known("operator.does." + button).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<RolesAllowed> allowed(String path) {
        var page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        var part =
                page.group(1) == null ? "" : page.group(1).toUpperCase(Locale.ROOT) + page.group(2);
        return beans.getBeans("operator" + part + "Page").stream()
                .map(bean -> bean.getBeanClass().getAnnotation(RolesAllowed.class))
                .findFirst();
    }
}
