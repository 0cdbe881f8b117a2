package org.rushline.platform.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rushline.testing.TestKeys;

class DeploymentTest {

    private final Deployment deployment = production();

    @Test
    void a_complete_production_starts() {
        assertThatCode(() -> deployment.check(List.of())).doesNotThrowAnyException();
    }

    @Test
    void every_missing_variable_is_named_at_once() {
        deployment.tokenKey = Optional.empty();
        deployment.publicAddress = Optional.empty();
        deployment.databasePassword = Optional.empty();
        deployment.ltpaPassword = Optional.empty();
        refusedWith(
                "RUSHLINE_TOKEN_KEY is missing",
                "RUSHLINE_PUBLIC_ADDRESS is missing",
                "RUSHLINE_DB_PASSWORD is missing",
                "RUSHLINE_LTPA_PASSWORD is missing (make one with: ");
    }

    @Test
    void the_demo_key_is_refused_in_production_only() {
        deployment.tokenKey = key("demo-only-key-that-everybody-knows-and-no-server-trusts");
        refusedWith("RUSHLINE_TOKEN_KEY is the demo one");
        deployment.mode = "embedded";
        assertThatCode(() -> deployment.check(List.of())).doesNotThrowAnyException();
    }

    @Test
    void the_demo_password_of_the_servers_own_keys_is_refused_in_production_only() {
        deployment.ltpaPassword = Optional.of("demo-only-password");
        refusedWith("RUSHLINE_LTPA_PASSWORD is the demo one");
        deployment.mode = "embedded";
        assertThatCode(() -> deployment.check(List.of())).doesNotThrowAnyException();
    }

    @Test
    void a_short_or_garbled_key_is_refused() {
        deployment.tokenKey = key("short");
        refusedWith("too short");
        deployment.tokenKey = Optional.of("%%%");
        refusedWith("not base64");
    }

    @Test
    void so_is_one_that_can_be_guessed_and_the_previous_one_too() {
        var zeros = Optional.of(Base64.getEncoder().encodeToString(new byte[48]));
        deployment.tokenKey = zeros;
        refusedWith("RUSHLINE_TOKEN_KEY is not random");
        deployment.tokenKey = Optional.of(TestKeys.ONE);
        deployment.previousTokenKey = zeros;
        refusedWith("RUSHLINE_TOKEN_KEY_PREVIOUS is not random");
        deployment.previousTokenKey = Optional.of(TestKeys.ANOTHER);
        assertThatCode(() -> deployment.check(List.of())).doesNotThrowAnyException();
        deployment.ltpaPassword = Optional.of("short");
        refusedWith("RUSHLINE_LTPA_PASSWORD is too short");
    }

    @Test
    void people_are_served_over_https_only() {
        deployment.publicAddress = Optional.of("http://tickets.example");
        refusedWith("https://");
        deployment.publicAddress = Optional.of("our tickets page");
        refusedWith("https://");
    }

    @Test
    void an_unknown_mode_is_not_taken_for_either() {
        deployment.mode = "prod";
        refusedWith("RUSHLINE_MODE");
    }

    private void refusedWith(String... parts) {
        assertThatThrownBy(() -> deployment.check(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(parts);
    }

    private static Deployment production() {
        var deployment = new Deployment();
        deployment.mode = "production";
        deployment.publicAddress = Optional.of("https://tickets.example");
        deployment.tokenKey = Optional.of(TestKeys.ONE);
        deployment.databasePassword = Optional.of("secret");
        deployment.ltpaPassword = Optional.of("another secret of it");
        deployment.previousTokenKey = Optional.empty();
        return deployment;
    }

    private static Optional<String> key(String text) {
        return Optional.of(
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
