package org.rushline.payment.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.DemoSecret;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.Setting;

/** Stripe's address and our keys. */
@ApplicationScoped
public class StripeSettings implements RequiredSettings {

    private static final String STRIPE = "https://api.stripe.com";
    private static final String FORM = "https://js.stripe.com/v3/";

    /** Stripe's random keys are longer and use more characters. */
    private static final String RANDOM = "([A-Za-z0-9+/=_]{16,250})";

    private static final int MIN_DIFFERENT = 8;

    private static final Pattern SECRET_KEY = Pattern.compile("(?:sk|rk)_(?:live|test)_" + RANDOM);
    private static final Pattern PUBLISHABLE_KEY = Pattern.compile("pk_(?:live|test)_" + RANDOM);
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_" + RANDOM);

    /** Short: the buyer waits. What got no answer is asked again with the same key. */
    static final Duration CONNECT = Duration.ofSeconds(3);

    static final Duration READ = Duration.ofSeconds(10);

    @Inject Deployment deployment;

    @Inject
    @ConfigProperty(name = "rushline.stripe.secret.key")
    @Setting(needed = true, value = "Your Stripe account's secret key.")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "rushline.stripe.publishable.key")
    @Setting(needed = true, value = "Your Stripe account's publishable key, which browsers get.")
    Optional<String> publishableKey;

    @Inject
    @ConfigProperty(name = "rushline.stripe.webhook.secret")
    @Setting(
            needed = true,
            value =
                    "The secret with which Stripe signs its notices to us; several, separated by commas,"
                            + " while one is being replaced.")
    Optional<List<String>> webhookSecrets;

    @Inject
    @ConfigProperty(name = "rushline.stripe.api.base", defaultValue = STRIPE)
    @Setting("Stripe's API; only the embedded run may name another.")
    String apiBase;

    @Inject
    @ConfigProperty(name = "rushline.stripe.form", defaultValue = FORM)
    @Setting("The script of Stripe's payment form; the embedded run names its simulator's.")
    String form;

    @Inject
    @ConfigProperty(name = "rushline.stripe.requests.per.second", defaultValue = "25")
    @Setting(
            unit = "requests a second",
            value =
                    "Your account's limit for one endpoint, shared by all nodes; ask Stripe for more"
                            + " weeks before an onsale.")
    int requestsPerSecond;

    @Inject
    @ConfigProperty(name = "rushline.stripe.calls", defaultValue = "40")
    @Setting(
            unit = "requests",
            value = "Requests to Stripe that one node has under way at once; the others wait.")
    int calls;

    String secretKey() {
        return secretKey.orElseThrow();
    }

    public String publishableKey() {
        return publishableKey.orElseThrow();
    }

    public URI form() {
        return URI.create(form);
    }

    String apiBase() {
        return apiBase;
    }

    List<String> webhookSecrets() {
        return webhookSecrets.orElseThrow();
    }

    public boolean live() {
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
        check("RUSHLINE_STRIPE_SECRET_KEY", values(secretKey), SECRET_KEY, faults);
        check("RUSHLINE_STRIPE_PUBLISHABLE_KEY", values(publishableKey), PUBLISHABLE_KEY, faults);
        check(
                "RUSHLINE_STRIPE_WEBHOOK_SECRET",
                webhookSecrets.orElse(List.of()),
                WEBHOOK_SECRET,
                faults);
        if (!deployment.embedded() && !apiBase.equals(STRIPE)) {
            faults.add("RUSHLINE_STRIPE_API_BASE must not be set outside the embedded run");
        }
        if (faults.isEmpty() && live() != publishableKey().startsWith("pk_live_")) {
            faults.add(
                    "RUSHLINE_STRIPE_SECRET_KEY and …_PUBLISHABLE_KEY: one is of Stripe's test mode,"
                            + " one is live");
        }
        return faults;
    }

    private static List<String> values(Optional<String> one) {
        return one.map(List::of).orElse(List.of());
    }

    /** Each of them: whoever knows one of several secrets can sign what we believe. */
    private void check(String variable, List<String> values, Pattern shape, List<String> faults) {
        if (values.stream().allMatch(String::isBlank)) {
            faults.add(variable + " is missing (Stripe's dashboard shows it)");
        } else if (!deployment.embedded()) {
            values.stream()
                    .flatMap(value -> fault(variable, value, shape).stream())
                    .distinct()
                    .forEach(faults::add);
        }
    }

    private static Optional<String> fault(String variable, String value, Pattern shape) {
        var wrong = variable + " is not as Stripe makes them (its dashboard shows it)";
        return DemoSecret.fault(variable, value)
                .or(() -> Optional.of(wrong).filter(fault -> !isStripes(value, shape)));
    }

    private static boolean isStripes(String value, Pattern shape) {
        var found = shape.matcher(value);
        return found.matches() && found.group(1).chars().distinct().count() >= MIN_DIFFERENT;
    }
}
