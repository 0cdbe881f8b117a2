package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Doors;
import org.rushline.dev.Ports;
import org.rushline.dev.ServerProcess;
import org.rushline.testing.TheDatabase;

/** The WAR as operators install it: servers of their own, told everything by the environment. */
class ProductionStartIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private static final String DEMO_KEY =
            "ZGVtby1vbmx5LWtleS10aGF0LWV2ZXJ5Ym9keS1rbm93cy1hbmQtbm8tc2VydmVyLXRydXN0cw==";

    private static final String DEMO_PASSWORD = "demo-only-password";

    private static ServerProcess toldNothing;
    private static ServerProcess toldTheDemoKey;
    private static ServerProcess toldEverything;

    /** All at once: that takes a third of the time. */
    @BeforeAll
    static void start() throws IOException, SQLException {
        TheDatabase.makeAnew("production");
        toldNothing = server("told-nothing", Map.of());
        var demo = new HashMap<>(everything());
        demo.put("RUSHLINE_TOKEN_KEY", DEMO_KEY);
        demo.put("RUSHLINE_LTPA_PASSWORD", DEMO_PASSWORD);
        demo.put("RUSHLINE_STRIPE_SECRET_KEY", "sk_test_demo_only");
        demo.put("RUSHLINE_STRIPE_API_BASE", "http://localhost:12111");
        demo.put("RUSHLINE_PUBLIC_ADDRESS", "http://tickets.example");
        toldTheDemoKey = server("told-the-demo-key", demo);
        toldEverything = server("told-everything", everything());
    }

    @AfterAll
    static void stop() {
        toldNothing.close();
        toldTheDemoKey.close();
        toldEverything.close();
    }

    @Test
    void without_settings_it_names_all_that_are_missing_and_does_not_serve()
            throws InterruptedException {
        assertRefused(toldNothing);
        assertThat(toldNothing.said())
                .contains("RUSHLINE_PUBLIC_ADDRESS is missing")
                .contains("RUSHLINE_DB_PASSWORD is missing")
                .contains("RUSHLINE_LTPA_PASSWORD is missing")
                .contains("RUSHLINE_TOKEN_KEY is missing")
                .contains("RUSHLINE_STRIPE_SECRET_KEY is missing")
                .contains("RUSHLINE_STRIPE_WEBHOOK_SECRET is missing");
    }

    @Test
    void it_refuses_the_demo_secrets_and_an_address_without_https() throws InterruptedException {
        assertRefused(toldTheDemoKey);
        assertThat(toldTheDemoKey.said())
                .contains("RUSHLINE_TOKEN_KEY is the demo key")
                .contains("RUSHLINE_LTPA_PASSWORD is the demo password")
                .contains("RUSHLINE_STRIPE_SECRET_KEY is the demo one")
                .contains("RUSHLINE_STRIPE_API_BASE must not be set")
                .contains("RUSHLINE_PUBLIC_ADDRESS must be an address that begins with https://")
                .doesNotContain("RUSHLINE_DB_PASSWORD is missing");
    }

    @Test
    void with_everything_it_gets_ready_and_keeps_its_metrics_to_itself()
            throws InterruptedException {
        assertThat(toldEverything.waitUntil(toldEverything::ready, LIMIT))
                .as(toldEverything::said)
                .isTrue();
        assertThat(toldEverything.status("/metrics")).isNotEqualTo(200);
    }

    @Test
    void an_address_has_so_many_tries_whichever_way_they_come() throws Exception {
        assertThat(toldEverything.waitUntil(toldEverything::ready, LIMIT)).isTrue();
        var caller = doors("192.0.2.1");
        assertThat(caller.signUpByCall()).isEqualTo(201);
        assertNoneLeft(caller);
        var visitor = doors("192.0.2.2");
        assertThat(visitor.signUpByForm()).isEqualTo(303);
        assertNoneLeft(visitor);
        var guesser = doors("192.0.2.3");
        assertThat(guesser.signInByForm()).isEqualTo(400);
        assertNoneLeft(guesser);
    }

    private static void assertNoneLeft(Doors doors) throws Exception {
        assertThat(doors.signUpByCall()).isEqualTo(429);
        assertThat(doors.signUpByForm()).isEqualTo(429);
        assertThat(doors.signInByCall()).isEqualTo(429);
        assertThat(doors.signInByForm()).isEqualTo(429);
        assertThat(doors.promiseABody("/api/accounts")).isEqualTo("HTTP/1.1 429");
        assertThat(doors.promiseABody("/api/sessions")).isEqualTo("HTTP/1.1 429");
    }

    private static Doors doors(String address) {
        return new Doors(toldEverything.address(), "https://tickets.example", address);
    }

    private static void assertRefused(ServerProcess server) throws InterruptedException {
        assertThat(server.waitUntil(() -> server.said().contains("CWWKZ0002E"), LIMIT))
                .as(server::said)
                .isTrue();
        assertThat(server.said()).contains("Rushline cannot start: ");
        assertThat(server.status("/api/events/search")).isEqualTo(404);
        assertThat(server.status("/health/ready")).isEqualTo(503);
    }

    private static ServerProcess server(String name, Map<String, String> settings)
            throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("HTTP_PORT", Integer.toString(Ports.free()));
        environment.put("RUSHLINE_LOG_FORMAT", "simple");
        return ServerProcess.start(
                Path.of(System.getProperty("wlp.home")),
                name,
                Path.of(System.getProperty("shipped.war")),
                SMALL,
                environment);
    }

    private static Map<String, String> everything() {
        var settings = new HashMap<String, String>();
        settings.put("RUSHLINE_PUBLIC_ADDRESS", "https://tickets.example");
        settings.put("RUSHLINE_TOKEN_KEY", "dGhpcyBpcyBhIGtleSBmb3IgYSB0ZXN0IG9mIHByb2R1Y3Rpb24h");
        settings.put("RUSHLINE_DB_HOST", "127.0.0.1");
        settings.put("RUSHLINE_DB_PORT", System.getProperty("it.db.port"));
        settings.put("RUSHLINE_DB_NAME", "production");
        settings.put("RUSHLINE_DB_USER", "postgres");
        settings.put("RUSHLINE_DB_PASSWORD", "postgres");
        settings.put("RUSHLINE_LTPA_PASSWORD", "a password of this test");
        settings.put("RUSHLINE_STRIPE_SECRET_KEY", "sk_test_of_this_test");
        settings.put("RUSHLINE_STRIPE_PUBLISHABLE_KEY", "pk_test_of_this_test");
        settings.put("RUSHLINE_STRIPE_WEBHOOK_SECRET", "whsec_of_this_test");
        settings.put("RUSHLINE_TRUSTED_HOPS", "1");
        settings.put("RUSHLINE_ATTEMPTS_PER_MINUTE", "1");
        settings.put("RUSHLINE_CLUSTER_PORT", Integer.toString(Ports.free()));
        return settings;
    }
}
