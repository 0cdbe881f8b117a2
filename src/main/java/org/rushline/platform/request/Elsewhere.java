package org.rushline.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The one way to another site: for an address that an operator has listed. */
public final class Elsewhere {

    private static final String ALLOWED = Elsewhere.class.getName();

    private Elsewhere() {}

    /** Answers 303. Whoever calls it has made sure that the address is on a list. */
    public static void lead(
            HttpServletRequest request, HttpServletResponse response, String address) {
        request.setAttribute(ALLOWED, address);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    static boolean isAllowed(HttpServletRequest request, String address) {
        return address.equals(request.getAttribute(ALLOWED));
    }
}
