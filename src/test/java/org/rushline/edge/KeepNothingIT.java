package org.rushline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;

/** Caches keep what says that they may, and never what is about somebody. */
@ArquillianTest
@RunAsClient
class KeepNothingIT {

    /** The addresses whose answers are the same for everybody. */
    private static final Set<String> SHARED =
            Set.of(
                    "/api/events/search",
                    "/api/events/suggest",
                    "/api/events/{eventId}",
                    "/api/events/{eventId}/availability",
                    "/api/events/{eventId}/seatplan",
                    "/api/events/{eventId}/places",
                    "/api/events/{eventId}/waiting-room",
                    "/api/events/{eventId}/waiting-room/entry-keys");

    private final Examples examples = Examples.shared();

    @Test
    void every_answer_says_whether_it_may_be_kept() {
        var kept = new TreeSet<String>();
        for (var http : List.of(Http.anonymous(), Buyer.signedIn().http(), Http.operator())) {
            for (var operation : Requests.operations()) {
                if (operation.verb().equals("GET") && !operation.path().contains("stream")) {
                    var answer = http.get(examples.path("GET", operation.path()));
                    if (!cacheControl(answer).equals(List.of("no-store"))) {
                        assertThat(cacheControl(answer)).as("" + operation).hasSize(1);
                        assertThat(cacheControl(answer).get(0)).startsWith("public");
                        kept.add(operation.path());
                    }
                }
            }
        }
        assertThat(kept).isSubsetOf(SHARED).isNotEmpty();
    }

    private static List<String> cacheControl(HttpResponse<String> answer) {
        return new ArrayList<>(answer.headers().allValues("Cache-Control"));
    }
}
