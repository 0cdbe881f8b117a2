package org.rushline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.edge.Requests.Operation;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.testing.RawHttp;
import org.rushline.testing.Shipped;

/** Ten thousand requests that nobody would send, to every operation and page: none is a 5xx. */
@ArquillianTest
@RunAsClient
class FuzzIT {

    private static final long SEED = 20261129;
    private static final int CLIENTS = 4;
    private static final int EACH = 2_600;

    /** Hashing a password takes a while. */
    private static final int SELDOM = 20;

    private static final List<String> HEADERS =
            List.of(
                    "Accept",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Authorization",
                    "Content-Encoding",
                    "Content-Type",
                    "Cookie",
                    "Idempotency-Key",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Last-Event-ID",
                    "Origin",
                    "Range",
                    "Referer",
                    "Sec-Fetch-Site",
                    "Stripe-Signature",
                    "X-Forwarded-For",
                    "X-Forwarded-Proto",
                    "X-Request-Id",
                    "X-HTTP-Method-Override");

    /** A third of what was seen: how many depends on what other tests have left behind. */
    private static final int ANSWERED = 150;

    private static final List<String> OTHER_VERBS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "FOO");

    private final Examples examples = Examples.shared();
    private final List<String> pages = pages();
    private final LongAdder answered = new LongAdder();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_that_strangers_send_ends_in_a_failure() {
        var buyer = Buyer.signedIn().http().token();
        var operator = Http.anonymous().asOperator().token();
        AtOnce.times(CLIENTS, n -> asked(new Random(SEED + n), List.of(buyer, operator)));
        assertThat(failures).isEmpty();
        assertThat(answered.intValue())
                .as("not all is refused at the door")
                .isGreaterThan(ANSWERED);
        assertThat(Http.operator().get("/api/me").statusCode()).isEqualTo(200);
    }

    private int asked(Random random, List<String> tokens) {
        try {
            ask(random, tokens);
            return EACH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(Random random, List<String> tokens) throws IOException {
        var nonsense = new Nonsense(random);
        var http = new RawHttp();
        for (int i = 0; i < EACH; i++) {
            var request = nonsense.once(4) ? page(nonsense, tokens) : operation(nonsense, tokens);
            if (!http.isOpen()) {
                http = new RawHttp();
            }
            try {
                var answer = http.send(request.head(), request.body());
                answered.add(answer.status() < 300 ? 1 : 0);
                if (answer.status() >= 500) {
                    failures.add(answer.status() + " " + request);
                }
                if (answer.closes() || answer.status() == 400) { // which may have been no HTTP
                    http.close();
                }
            } catch (IOException e) {
                failures.add(e + " " + request);
                http.close();
            }
        }
        http.close();
    }

    private record Request(String head, byte[] body) {
        @Override
        public String toString() {
            return head + "\n\n" + new String(body, StandardCharsets.UTF_8);
        }
    }

    private Request operation(Nonsense nonsense, List<String> tokens) {
        var operation = nonsense.any(Requests.operations());
        var hashes = operation.path().matches("/api/(sessions|accounts|me/password)");
        if (hashes && !nonsense.once(SELDOM)) {
            return operation(nonsense, tokens);
        }
        var verb = nonsense.once(12) ? nonsense.any(OTHER_VERBS) : operation.verb();
        var path =
                nonsense.once(2)
                        ? examples.path(verb, operation.path())
                        : strange(operation.path(), nonsense);
        var signsOut = operation.path().endsWith("/sessions");
        return request(
                verb,
                path + query(operation, nonsense),
                body(operation, nonsense),
                signsOut ? List.of() : tokens,
                nonsense);
    }

    private static String strange(String template, Nonsense nonsense) {
        var path = template;
        while (path.contains("{")) {
            var replacement = java.util.regex.Matcher.quoteReplacement(nonsense.encoded());
            path = path.replaceFirst("\\{\\w+}", replacement.replace("{", ""));
        }
        return path;
    }

    private static String query(Operation operation, Nonsense nonsense) {
        var names = new ArrayList<>(QueryNames.of(operation));
        names.add("surprise");
        var query = new StringBuilder();
        while (nonsense.once(2)) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(nonsense.any(names))
                    .append('=')
                    .append(nonsense.encoded());
        }
        return query.toString();
    }

    private byte[] body(Operation operation, Nonsense nonsense) {
        var record = operation.body().filter(Class::isRecord).findAny();
        if (nonsense.once(15) || record.isEmpty()) {
            return nonsense.once(2) ? new byte[0] : nonsense.bytes();
        }
        return nonsense.json(examples.of(record.get())).getBytes(StandardCharsets.UTF_8);
    }

    private Request page(Nonsense nonsense, List<String> tokens) {
        var form = new StringBuilder("jakarta.faces.ViewState=");
        form.append(nonsense.once(2) ? "stateless" : nonsense.encoded());
        while (!nonsense.once(4)) {
            form.append("&f:" + nonsense.encoded() + "=" + nonsense.encoded());
        }
        var path = nonsense.any(pages).replace("*", nonsense.encoded());
        var query =
                nonsense.once(2) ? "" : "?" + (nonsense.once(2) ? form : "v=" + nonsense.encoded());
        var body = form.toString().getBytes(StandardCharsets.UTF_8);
        return request(nonsense.any(OTHER_VERBS), path + query, body, tokens, nonsense);
    }

    private Request request(
            String verb, String target, byte[] body, List<String> tokens, Nonsense nonsense) {
        var headers = new ArrayList<String>();
        headers.add("Content-Length: " + body.length);
        headers.add(
                "Content-Type: "
                        + (target.startsWith("/api")
                                ? "application/json"
                                : "application/x-www-form-urlencoded"));
        headers.add("Origin: " + Shipped.address());
        if (!tokens.isEmpty() && !nonsense.once(4)) {
            headers.add("Authorization: Bearer " + nonsense.any(tokens));
        }
        while (nonsense.once(2)) {
            headers.add(nonsense.any(HEADERS) + ": " + nonsense.header());
        }
        var spaceless = target.replace(" ", "%20");
        return new Request(RawHttp.head(verb, spaceless, headers.toArray(String[]::new)), body);
    }

    /** Pages by their files, and what else is served; a star stands for what was chosen. */
    private static List<String> pages() {
        var sources = Path.of("src/main/webapp");
        try (var files = Files.walk(sources)) {
            var named =
                    files.filter(file -> file.toString().endsWith(".xhtml"))
                            .map(file -> "/" + sources.relativize(file))
                            .flatMap(file -> Stream.of(file, file.replace(".xhtml", "")));
            var others =
                    Stream.of(
                            "/",
                            "/*",
                            "/event/*",
                            "/event/*/seats",
                            "/checkout/*",
                            "/posters/*",
                            "/plans/*",
                            "/assets/*",
                            "/webjars/*",
                            "/operator",
                            "/operator/*",
                            "/api/*",
                            "/health/*",
                            "/api/events/*/availability/stream");
            return Stream.concat(named, others).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
