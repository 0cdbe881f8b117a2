package org.rushline.web.checkout;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rushline.payment.stripe.StripeSettings;

/**
 * Opens {@code /checkout/bkg_…}, the only page that lets the payment form in. Nobody keeps a copy
 * of it, and what the bank adds to its address on the way back is taken off again: it opens the
 * payment to whoever reads it.
 */
public class CheckoutUrls extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String FOLDER = "/checkout/";

    @Inject transient CheckoutPage page;
    @Inject transient StripeSettings stripe;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var path = request.getRequestURI();
        if (!path.startsWith(FOLDER) || !page.open(path.substring(FOLDER.length()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getParameter("payment_intent") != null) {
            comeBack(request, response);
        } else {
            var policy = CheckoutPolicy.of(stripe.form());
            response.setHeader("Content-Security-Policy", policy);
            request.getRequestDispatcher("/checkout.xhtml").forward(request, response);
        }
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) {
        var failed = "failed".equals(request.getParameter("redirect_status"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", FOLDER + page.getId() + (failed ? "?returned=failed" : ""));
    }
}
