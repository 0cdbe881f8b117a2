package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Doors;
import org.rushline.dev.Ports;
import org.rushline.dev.ServerProcess;
import org.rushline.platform.startup.Setting;
import org.rushline.stripe.StripeSimulator;
import org.rushline.testing.Await;
import org.rushline.testing.Jvm;
import org.rushline.testing.OurClasses;
import org.rushline.testing.OwnServers;
import org.rushline.testing.TestKeys;
import org.rushline.testing.TheDatabase;

/** The WAR as operators install it: servers of their own, told everything by the environment. */
@OwnServers
class ProductionStartIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> SMALL =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=160m",
                    "-XX:+UseSerialGC",
                    "-Xmx512m");
    private static final String DEMO_KEY =
            "ZGVtby1vbmx5LWtleS10aGF0LWV2ZXJ5Ym9keS1rbm93cy1hbmQtbm8tc2VydmVyLXRydXN0cw==";

    private static final String DEMO_DRAW_KEY =
            "ZGVtby1vbmx5LWtleS10aGF0LXNlYWxzLXRoZS1zZWVkcy1vZi1kcmF3cy1hbmQtdGhhdC1ldmVyeWJvZHkta25vd3M=";

    private static final String DEMO_SECOND_FACTOR_KEY =
            "ZGVtby1vbmx5LWtleS10aGF0LXNlYWxzLXNlY29uZC1mYWN0b3JzLWFuZC10aGF0LWV2ZXJ5Ym9keS1rbm93cw==";

    private static final String DEMO_CLUSTER_KEY =
            "ZGVtby1vbmx5LWtleS1ieS13aGljaC10aGUtbm9kZXMtb2Ytb25lLW1hY2hpbmUtbWVldA==";

    /** Every secret, as the embedded run has it; of a list the last one. */
    private static final Map<String, String> DEMO =
            Map.ofEntries(
                    Map.entry("RUSHLINE_TOKEN_KEY", DEMO_KEY),
                    Map.entry("RUSHLINE_TOKEN_KEY_PREVIOUS", DEMO_KEY),
                    Map.entry("RUSHLINE_DRAW_KEY", DEMO_DRAW_KEY),
                    Map.entry("RUSHLINE_SECOND_FACTOR_KEY", DEMO_SECOND_FACTOR_KEY),
                    Map.entry("RUSHLINE_LTPA_PASSWORD", "demo-only-password"),
                    Map.entry("RUSHLINE_CLUSTER_KEY", DEMO_CLUSTER_KEY),
                    Map.entry("RUSHLINE_CLUSTER_KEY_OTHER", DEMO_CLUSTER_KEY),
                    Map.entry("RUSHLINE_STRIPE_SECRET_KEY", StripeSimulator.SECRET_KEY),
                    Map.entry("RUSHLINE_STRIPE_PUBLISHABLE_KEY", StripeSimulator.PUBLISHABLE_KEY),
                    Map.entry(
                            "RUSHLINE_STRIPE_WEBHOOK_SECRET",
                            "whsec_of4this5test6only7," + StripeSimulator.WEBHOOK_SECRET),
                    Map.entry("RUSHLINE_OPERATOR_PASSWORD", "rushline-demo"));

    /** The embedded run has none that anybody could reach, or that ships. */
    private static final List<String> NOT_OF_THE_DEMO =
            List.of("RUSHLINE_DB_PASSWORD", "RUSHLINE_SEARCH_PASSWORD");

    /** Flyway keeps other nodes out by it while one of them migrates. */
    private static final long MIGRATIONS = 77_433_833_903_597L;

    /** Liberty's default wait for the application, before it opens the port. */
    private static final String IMPATIENT = "<applicationManager startTimeout=\"1s\"/>";

    private static final int LOOKS = 80;

    private static ServerProcess toldNothing;
    private static ServerProcess toldTheDemoKey;
    private static ServerProcess toldEverything;
    private static List<Integer> answersWhileItWaited;

    /** All at once: that takes a third of the time. */
    @BeforeAll
    static void start() throws IOException, SQLException {
        TheDatabase.makeAnew("production");
        try (var database = TheDatabase.connect("production");
                var statement = database.createStatement()) {
            statement.execute("select pg_advisory_lock(" + MIGRATIONS + ")");
            launch();
            Await.until(LIMIT, () -> waits(statement));
            answersWhileItWaited = Stream.generate(ProductionStartIT::look).limit(LOOKS).toList();
        }
    }

    /** Whether somebody has come to migrate, who then cannot. */
    private static boolean waits(Statement statement) throws SQLException {
        try (var rows =
                statement.executeQuery(
                        "select 1 from pg_stat_activity where datname = 'production' and application_name = 'rushline-plain'")) {
            return rows.next();
        }
    }

    private static int look() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        return toldEverything.status("/");
    }

    private static void launch() throws IOException {
        var nothing = Map.of("RUSHLINE_CLUSTER_BIND_ADDRESS", "0.0.0.0");
        toldNothing = server("told-nothing", nothing, List.of("-Djdk.serialFilter="));
        var demo = new HashMap<>(everything());
        demo.putAll(DEMO);
        demo.put("RUSHLINE_OPERATOR_EMAIL", "operator@demo.example");
        demo.put("RUSHLINE_STRIPE_API_BASE", "http://localhost:12111");
        demo.put("RUSHLINE_PUBLIC_ADDRESS", "http://tickets.example");
        toldTheDemoKey = server("told-the-demo-key", demo, List.of());
        toldEverything = server("told-everything", everything(), List.of());
    }

    @AfterAll
    static void stop() {
        toldNothing.close();
        toldTheDemoKey.close();
        toldEverything.close();
    }

    @Test
    void without_settings_it_names_all_that_are_missing_and_does_not_serve() {
        assertRefused(toldNothing);
        assertThat(toldNothing.said())
                .contains(needed().map(variable -> variable + " is missing").toList())
                .contains("RUSHLINE_CLUSTER_KEY is missing")
                .contains("jvm.options is missing");
    }

    @Test
    void it_refuses_the_demo_secrets_and_an_address_without_https() {
        assertRefused(toldTheDemoKey);
        assertThat(secrets()).containsExactlyInAnyOrderElementsOf(DEMO.keySet());
        assertThat(toldTheDemoKey.said())
                .contains(secrets().map(variable -> variable + " is the demo one").toList())
                .contains("RUSHLINE_OPERATOR_EMAIL is the demo one")
                .contains("RUSHLINE_STRIPE_API_BASE must not be set")
                .contains("RUSHLINE_PUBLIC_ADDRESS must be an address that begins with https://")
                .doesNotContain("RUSHLINE_DB_PASSWORD is missing", "jvm.options is missing");
    }

    /** The variables of all settings that a server in production needs. */
    private static Stream<String> needed() {
        return settings()
                .filter(field -> field.getAnnotation(Setting.class).needed())
                .map(ProductionStartIT::variable);
    }

    /** The variables of all settings that are secrets. */
    private static Stream<String> secrets() {
        return settings()
                .map(ProductionStartIT::variable)
                .filter(variable -> variable.matches(".*_(KEY|SECRET|PASSWORD)(_.*)?"))
                .filter(variable -> !NOT_OF_THE_DEMO.contains(variable));
    }

    private static Stream<Field> settings() {
        return OurClasses.all()
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ConfigProperty.class));
    }

    private static String variable(Field field) {
        var name = field.getAnnotation(ConfigProperty.class).name();
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    @Test
    void nobody_is_answered_while_the_application_is_still_starting() {
        assertThat(answersWhileItWaited).containsOnly(0);
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

    @Test
    void it_runs_with_the_options_that_ship() throws IOException {
        assertThat(Jvm.flags(toldEverything.pid())).contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(Jvm.properties(toldEverything.pid())).containsPattern("jdk.serialFilter=.*!\\*");
    }

    /** A supervisor sees a process that has ended, and buyers see no 404. */
    private static void assertRefused(ServerProcess server) {
        Await.until(LIMIT, () -> !server.runs());
        assertThat(server.said()).contains("Rushline cannot start: ").doesNotContain("CWWKO0219I");
    }

    private static ServerProcess server(String name, Map<String, String> settings, List<String> jvm)
            throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("HTTP_PORT", Integer.toString(Ports.free()));
        environment.put("RUSHLINE_LOG_FORMAT", "simple");
        return ServerProcess.start(
                Path.of(System.getProperty("wlp.home")),
                name,
                Path.of(System.getProperty("shipped.war")),
                Stream.concat(SMALL.stream(), jvm.stream()).toList(),
                IMPATIENT,
                environment);
    }

    private static Map<String, String> everything() {
        var settings = new HashMap<String, String>();
        settings.put("RUSHLINE_PUBLIC_ADDRESS", "https://tickets.example");
        settings.put("RUSHLINE_TOKEN_KEY", TestKeys.ONE);
        settings.put("RUSHLINE_DB_HOST", "127.0.0.1");
        settings.put("RUSHLINE_DB_PORT", System.getProperty("it.db.port"));
        settings.put("RUSHLINE_DB_NAME", "production");
        settings.put("RUSHLINE_DB_USER", "postgres");
        settings.put("RUSHLINE_DB_PASSWORD", "postgres");
        settings.put("RUSHLINE_LTPA_PASSWORD", "a password of this test");
        settings.put("RUSHLINE_STRIPE_SECRET_KEY", "sk_test_of4this5test6only7");
        settings.put("RUSHLINE_STRIPE_PUBLISHABLE_KEY", "pk_test_of4this5test6only7");
        settings.put("RUSHLINE_STRIPE_WEBHOOK_SECRET", "whsec_of4this5test6only7");
        settings.put("RUSHLINE_TRUSTED_HOPS", "1");
        settings.put("RUSHLINE_ATTEMPTS_PER_MINUTE", "1");
        settings.put("RUSHLINE_CLUSTER_PORT", Integer.toString(Ports.free()));
        return settings;
    }
}
