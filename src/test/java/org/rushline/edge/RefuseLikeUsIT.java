package org.rushline.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.RawHttp.head;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.testing.RawHttp;
import org.rushline.testing.RawHttp.Answer;

/** A refusal of the server's own looks like one of ours. */
@ArquillianTest
@RunAsClient
class RefuseLikeUsIT {

    static Stream<String> malformed() {
        return Stream.of(
                head("GET", "/%00"),
                head("GET", "/api/events/%zz"),
                head("GET", "/api/..%2f..%2fetc/passwd"),
                head("GET", "/../../etc/passwd"),
                head("GET", "/", "X-Long: " + "a".repeat(40_000)),
                head("GET", "/" + ";a".repeat(20_000)),
                head(
                        "GET",
                        "/",
                        Stream.iterate(0, n -> n + 1)
                                .limit(700)
                                .map(n -> "X-" + n + ": 1")
                                .toArray(String[]::new)),
                head("GET", "/api/events/evt_1", "Accept: ;;;"),
                head("GET", "/api/events/search", "Accept: text/html"),
                head("GET", "/WEB-INF/web.xml"),
                head("GET", "/META-INF/MANIFEST.MF"),
                head("TRACE", "/"),
                head("POST", "/api/sessions", "Content-Type: text/plain", "Content-Length: 2"),
                head("POST", "/api/sessions", "Content-Type: ;", "Content-Length: 2"),
                head(
                        "POST",
                        "/api/sessions",
                        "Content-Type: application/json",
                        "Content-Length: abc"),
                head(
                        "POST",
                        "/api/sessions",
                        "Content-Type: application/json",
                        "Transfer-Encoding: foo"),
                head(
                        "POST",
                        "/api/sessions",
                        "Content-Type: application/json",
                        "Content-Length: 99999999999999999999"),
                "nonsense",
                "GET  HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_malformed_request_learns_nothing_of_the_server(String request) throws IOException {
        Answer answer;
        try (var http = new RawHttp()) {
            answer = http.send(request, "{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        var said = answer.toString().toLowerCase(Locale.ROOT);
        assertThat(said)
                .doesNotContain("cwww", "srve", "liberty", "websphere", "ibm", "java.", "exception")
                .doesNotContain("$ws", "powered", "jboss", "resteasy", "myfaces");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void it_is_a_problem_wherever_one_can_be_written(String request) throws IOException {
        if (isUndecodable(request) || request.contains("-INF/") || request.startsWith("TRACE")) {
            return; // a sentence, our page, nothing
        }
        try (var http = new RawHttp()) {
            var answer = http.send(request, new byte[] {'{', '}'});
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).startsWith("{").contains("\"status\":" + answer.status());
        }
    }

    /** The container answers by itself and asks nobody. */
    private static boolean isUndecodable(String request) {
        return request.contains("%") || request.contains("..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/events/evt_!x 400",
                "GET /api/events/evt_zzzz 404",
                "GET /api/nothing-here 404",
                "GET /no-such-page 404",
                "GET /api/me 401",
                "DELETE /api/events/suggest?q=x 405",
                "GET /api/events/search?keyword=%zz 400",
                "POST /api/sessions 415"
            })
    void a_refusal_keeps_the_connection(String line) throws IOException {
        var parts = line.split(" ");
        try (var http = new RawHttp()) {
            for (int i = 0; i < 3; i++) {
                var answer =
                        http.send(
                                head(
                                        parts[0],
                                        parts[1],
                                        parts[0].equals("POST")
                                                ? "Content-Type: text/plain"
                                                : "Accept: */*",
                                        "Content-Length: 0"));
                assertThat(answer.status()).isEqualTo(Integer.parseInt(parts[2]));
                assertThat(answer.header("Connection")).isEmpty();
            }
        }
    }
}
