package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.ApiDocument;
import org.rushline.testing.Await;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** Until an event is announced nobody learns of it, of its house, its plan or who performs. */
@ArquillianTest
class KeepADraftToOurselvesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Secret secret = new Secret();
    private final Evening known = Evening.announced();

    @Test
    void whoever_asks_for_whatever_learns_nothing_until_it_is_announced() {
        awaitIndexed();
        var visitor = Visitor.oneOfMany();
        for (var address : addresses()) {
            assertTellsNothing(address, Http.anonymous().get(address).body());
            assertTellsNothing(address, visitor.get(address).body());
        }
        for (var address : ofIts()) {
            assertThat(Http.anonymous().get(address).statusCode()).as(address).isIn(400, 401, 404);
        }
        secret.announce();
        for (var address :
                List.of(
                        "/api/events/" + secret.event,
                        "/api/events/search?keyword=" + secret.word,
                        "/api/events/suggest?q=" + secret.word,
                        "/event/" + secret.event,
                        "/posters/" + secret.event + ".svg",
                        "/search?q=" + secret.word)) {
            assertThat(addresses()).contains(address);
            Await.until(SOON, () -> tells(address));
        }
        assertThat(Http.anonymous().get(drawing()).statusCode()).isEqualTo(200);
    }

    @Test
    void cancelling_it_does_not_tell_of_it() {
        var path = "/api/operator/events/" + secret.event;
        var cancelled = Http.operator().post(path + "/cancellation", "{\"reason\": \"No money\"}");
        assertRefused(cancelled, 409, "wrong-state");
        assertThat(Http.json(cancelled).getString("detail")).contains("delete it instead");
        assertThat(Http.anonymous().get("/api/events/" + secret.event).statusCode()).isEqualTo(404);
        assertThat(Http.anonymous().get(drawing()).statusCode()).isEqualTo(404);
    }

    private void assertTellsNothing(String address, String body) {
        assertThat(body).as(address).doesNotContain(secret.hidden);
    }

    private boolean tells(String address) {
        return body(address).contains(secret.hidden);
    }

    private static String body(String address) {
        return Http.anonymous().get(address).body();
    }

    /** The log is followed in its order: what is found now was changed after the draft was made. */
    private void awaitIndexed() {
        var other = Evening.announced();
        Await.until(
                SOON,
                () -> body("/api/events/search?keyword=" + other.word()).contains(other.id()));
    }

    private String drawing() {
        return "/plans/" + secret.planId() + ".svg";
    }

    /** Asks every public operation for ids and words that somebody may guess. */
    private List<String> addresses() {
        var addresses = new ArrayList<>(ofIts());
        addresses.addAll(List.of("/", "/search", "/search?q=" + secret.word));
        publicReads().forEach((path, parameters) -> add(path, parameters, addresses));
        secret.ids().forEach(id -> addresses.add("/search?performer=" + id + "&city=Berlin"));
        return addresses.stream().distinct().toList();
    }

    private void add(String path, List<String> parameters, List<String> addresses) {
        for (var id : Stream.concat(secret.ids().stream(), Stream.of(known.id())).toList()) {
            var filled = path.replaceAll("\\{\\w+}", id);
            addresses.add(filled);
            for (var parameter : parameters) {
                addresses.add(filled + "?" + parameter + "=" + secret.word);
                secret.ids().forEach(its -> addresses.add(filled + "?" + parameter + "=" + its));
            }
        }
    }

    /** The addresses with the draft's ids. */
    private List<String> ofIts() {
        var addresses = new ArrayList<String>();
        for (var id : secret.ids()) {
            addresses.add("/event/" + id);
            addresses.add("/event/" + id + "/seats");
            addresses.add("/posters/" + id + ".svg");
            addresses.add("/plans/" + id + ".svg");
            addresses.add("/api/events/" + id + "/availability/stream");
            publicReads().keySet().stream()
                    .filter(path -> path.contains("{") && !path.contains("/bookings/"))
                    .forEach(path -> addresses.add(path.replaceAll("\\{\\w+}", id)));
        }
        return addresses.stream().distinct().toList();
    }

    /** By path, with the names of what can be asked. */
    private static Map<String, List<String>> publicReads() {
        var api = ApiDocument.of(Http.anonymous().get("/openapi?format=json").body());
        var reads = new TreeMap<String, List<String>>();
        api.operations()
                .filter(operation -> operation.verb().equals("GET"))
                .filter(operation -> !operation.path().startsWith("/api/operator"))
                .forEach(operation -> reads.put(operation.path(), questions(api, operation)));
        assertThat(reads).hasSizeGreaterThan(5); // else this asks nothing
        return reads;
    }

    private static List<String> questions(ApiDocument api, ApiDocument.Operation operation) {
        return api.parameters(operation).stream()
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .toList();
    }
}
