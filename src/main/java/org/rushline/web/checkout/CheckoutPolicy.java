package org.rushline.web.checkout;

import java.net.URI;

/** The checkout's content security policy: our own files, and Stripe's payment form. */
final class CheckoutPolicy {

    private static final String STRIPE = "js.stripe.com";

    private CheckoutPolicy() {}

    /**
     * @param form the address of the form's script
     */
    static String of(URI form) {
        return STRIPE.equals(form.getHost())
                ? policy(
                        "https://js.stripe.com https://*.js.stripe.com",
                        "https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
                        "https://api.stripe.com")
                : policy(origin(form), origin(form), origin(form));
    }

    private static String policy(String scripts, String frames, String calls) {
        return "default-src 'none'; script-src 'self' "
                + scripts
                + "; frame-src "
                + frames
                + "; connect-src 'self' "
                + calls
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'";
    }

    private static String origin(URI address) {
        return address.resolve("/").toString().replaceFirst("/$", "");
    }
}
