package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** Operators delete what they planned in vain, and nothing that is needed. */
@ArquillianTest
class DiscardIT {

    private final Secret secret = new Secret();

    @Test
    void what_is_needed_stays_until_what_needs_it_is_gone() {
        assertNeeded("venues/" + secret.venue, secret.event, secret.planId());
        assertNeeded("performers/" + secret.performer, secret.event);
        assertNeeded("seatplans/" + secret.planId(), secret.event);
        assertGone("events/" + secret.event);
        assertNeeded("venues/" + secret.venue, secret.planId());
        assertGone("seatplans/" + secret.planId());
        assertGone("venues/" + secret.venue);
        assertGone("performers/" + secret.performer);
    }

    @Test
    void what_people_know_is_cancelled_and_not_deleted() {
        for (var known : List.of(Evening.announced(), Evening.onSale(), Evening.cancelled())) {
            assertRefused(delete("events/" + known.id()), 409, "wrong-state");
            assertThat(Http.operator().get("/api/operator/events/" + known.id()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_is_planned_and_deleted_at_the_same_moment_is_one_of_the_two() {
        assertGone("events/" + secret.event);
        var details = Catalogue.eventDetails("Late", secret.plan).build().toString();
        var answers =
                AtOnce.times(
                        6,
                        i ->
                                i % 2 == 0
                                        ? delete("seatplans/" + secret.planId())
                                        : Http.operator().post("/api/operator/events", details));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(201, 204, 400, 404, 409);
        var planned = answers.stream().anyMatch(answer -> answer.statusCode() == 201);
        var plan = Http.operator().get("/api/operator/seatplans/" + secret.planId());
        assertThat(plan.statusCode()).isEqualTo(planned ? 200 : 404);
    }

    @Test
    void an_id_of_something_else_is_told() {
        assertRefused(delete("venues/" + secret.performer), 400, "wrong-id");
        assertThat(delete("venues/ven_zzzzz").statusCode()).isEqualTo(404);
    }

    private static void assertNeeded(String what, String... by) {
        var refused = delete(what);
        assertRefused(refused, 409, "still-referred-to");
        assertThat(Http.json(refused).getJsonArray("references").toString()).contains(by);
        assertThat(Http.json(refused).getString("detail")).startsWith("It is needed by ");
    }

    private static void assertGone(String what) {
        assertThat(delete(what).statusCode()).as(what).isEqualTo(204);
        assertThat(Http.operator().get("/api/operator/" + what).statusCode()).isEqualTo(404);
        assertThat(delete(what).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> delete(String what) {
        return Http.operator().delete("/api/operator/" + what);
    }
}
