package org.rushline.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.startup.Deployment;

class StripeSettingsTest {

    private static final String GOOD = "whsec_of4this5test6only7";

    private final StripeSettings settings = new StripeSettings();

    @BeforeEach
    void production() {
        settings.deployment = production(false);
        settings.apiBase = "https://api.stripe.com";
        settings.secretKey = key("sk", "live");
        settings.publishableKey = key("pk", "live");
        secrets(GOOD);
    }

    @Test
    void as_stripe_makes_them_they_are_taken() {
        secrets(GOOD, "whsec_" + "aB3/+x=_".repeat(5));
        assertThat(settings.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whsec_demo-only-secret-that-everybody-knows",
                "whsec_aaaaaaaaaaaaaaaaaa",
                "whsec_short",
                "a secret of mine that is long enough",
                "sk_test_of4this5test6only7",
                ""
            })
    void every_one_of_several_secrets_is_looked_at(String other) {
        secrets(GOOD, other);
        assertThat(settings.faults()).singleElement().asString().contains("_WEBHOOK_SECRET is");
        secrets(other, GOOD);
        assertThat(settings.faults()).hasSize(1);
    }

    @Test
    void keys_of_two_modes_do_not_go_together() {
        settings.publishableKey = key("pk", "test");
        assertThat(settings.faults()).singleElement().asString().contains("test mode");
    }

    @Test
    void the_demos_are_good_for_the_demo() {
        settings.deployment = production(true);
        settings.secretKey = Optional.of("sk_test_demo_only");
        settings.publishableKey = Optional.of("pk_test_demo_only");
        secrets("whsec_demo-only-secret-that-everybody-knows");
        assertThat(settings.faults()).isEmpty();
    }

    private static Optional<String> key(String kind, String mode) {
        return Optional.of(kind + "_" + mode + "_of4this5test6only7");
    }

    private void secrets(String... values) {
        settings.webhookSecrets = Optional.of(Arrays.asList(values));
    }

    private static Deployment production(boolean embedded) {
        return new Deployment() {
            @Override
            public boolean embedded() {
                return embedded;
            }
        };
    }
}
