package org.rushline.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class CheckoutPolicyTest {

    @Test
    void stripes_own_form_may_bring_what_stripe_lists() {
        assertThat(policy("https://js.stripe.com/v3/"))
                .contains("script-src 'self' https://js.stripe.com https://*.js.stripe.com;")
                .contains(
                        "frame-src https://js.stripe.com https://*.js.stripe.com"
                                + " https://hooks.stripe.com;")
                .contains("connect-src 'self' https://api.stripe.com;");
    }

    @Test
    void any_other_form_may_bring_only_what_is_its_own() {
        assertThat(policy("http://localhost:12111/v3/"))
                .contains("script-src 'self' http://localhost:12111;")
                .contains("frame-src http://localhost:12111;")
                .contains("connect-src 'self' http://localhost:12111;")
                .doesNotContain("stripe.com");
    }

    @Test
    void everything_else_stays_as_strict_as_on_other_pages() {
        assertThat(policy("https://js.stripe.com/v3/"))
                .startsWith("default-src 'none';")
                .contains("style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
    }

    private static String policy(String form) {
        return CheckoutPolicy.of(URI.create(form));
    }
}
