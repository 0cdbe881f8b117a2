package org.rushline.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.Deployment;
import org.rushline.platform.RequiredSettings;

/** How we reach Stripe and who we are there. */
@ApplicationScoped
public class StripeSettings implements RequiredSettings {

    private static final String STRIPE = "https://api.stripe.com";
    private static final String FORM = "https://js.stripe.com/v3/";

    /** Short: the buyer waits. What got no answer is asked again with the same key. */
    static final Duration CONNECT = Duration.ofSeconds(3);

    static final Duration READ = Duration.ofSeconds(10);

    @Inject Deployment deployment;

    @Inject
    @ConfigProperty(name = "rushline.stripe.secret.key")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "rushline.stripe.publishable.key")
    Optional<String> publishableKey;

    /** Several while one is being replaced, separated by commas. */
    @Inject
    @ConfigProperty(name = "rushline.stripe.webhook.secret")
    Optional<List<String>> webhookSecrets;

    @Inject
    @ConfigProperty(name = "rushline.stripe.api.base", defaultValue = STRIPE)
    String apiBase;

    @Inject
    @ConfigProperty(name = "rushline.stripe.form", defaultValue = FORM)
    String form;

    /** The account's limit for one endpoint, shared by all nodes. Stripe's own default is 25. */
    @Inject
    @ConfigProperty(name = "rushline.stripe.requests.per.second", defaultValue = "25")
    int requestsPerSecond;

    /** How many calls one node has under way at once. */
    @Inject
    @ConfigProperty(name = "rushline.stripe.calls", defaultValue = "40")
    int calls;

    String secretKey() {
        return secretKey.orElseThrow();
    }

    /** For the browser's payment form. */
    public String publishableKey() {
        return publishableKey.orElseThrow();
    }

    /** The script of the payment form. */
    public URI form() {
        return URI.create(form);
    }

    String apiBase() {
        return apiBase;
    }

    List<String> webhookSecrets() {
        return webhookSecrets.orElseThrow();
    }

    /** Whether real money moves. */
    boolean live() {
        return secretKey().startsWith("sk_live_") || secretKey().startsWith("rk_live_");
    }

    int requestsPerSecond() {
        return requestsPerSecond;
    }

    int calls() {
        return calls;
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        check("RUSHLINE_STRIPE_SECRET_KEY", secretKey, faults);
        check("RUSHLINE_STRIPE_PUBLISHABLE_KEY", publishableKey, faults);
        check("RUSHLINE_STRIPE_WEBHOOK_SECRET", webhookSecrets.map(l -> l.get(0)), faults);
        if (!deployment.embedded() && !apiBase.equals(STRIPE)) {
            faults.add("RUSHLINE_STRIPE_API_BASE must not be set outside the embedded run");
        }
        return faults;
    }

    private void check(String variable, Optional<String> value, List<String> faults) {
        if (value.isEmpty() || value.get().isBlank()) {
            faults.add(variable + " is missing (Stripe's dashboard shows it)");
        } else if (!deployment.embedded() && value.get().matches(".*demo[_-]only.*")) {
            faults.add(variable + " is the demo one, which everybody knows");
        }
    }
}
