package org.rushline.platform.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.rushline.platform.startup.Deployment;

/** Tells browsers what our answers may do. A resource may set a policy of its own. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String POLICY = "Content-Security-Policy";
    private static final String API = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), usb=(), browsing-topics=(), geolocation=(self)";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Inject transient Deployment deployment;

    private boolean https;

    @Override
    public void init() {
        https = deployment.https();
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response.containsHeader(POLICY)) { // an error page of a request that has been here
            chain.doFilter(request, response);
            return;
        }
        var api = RequestPath.of(request).isApi();
        response.setHeader(POLICY, api ? API : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!api) {
            response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            response.setHeader("Permissions-Policy", PERMISSIONS);
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        if (https) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** JAX-RS adds headers; two policies would both be enforced. */
    private static class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
