package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** Reads the parts of a map over HTTP. */
@ArquillianTest
class SeeTheMapIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int FREE = 0;
    private static final int HELD = 1;
    private static final int SOLD = 2;

    private final Http anybody = Http.anonymous();

    @Test
    void the_plan_is_at_an_address_that_never_means_another() {
        var evening = Evening.announced();
        var path = "/api/events/" + evening.id() + "/seatplan";
        var moved = anybody.get(path);
        assertThat(moved.statusCode()).isEqualTo(303);
        var address = header(moved, "Location");
        assertThat(address).startsWith(path);
        var plan = anybody.get(address);
        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(header(plan, "Cache-Control")).contains("immutable", "public");
        assertThat(Http.json(plan).getInt("places")).isEqualTo(200);
        assertThat(address).endsWith("?plan=" + Http.json(plan).getString("id"));
        var again = anybody.get(address, "If-None-Match", header(plan, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(anybody.get(path + "?plan=spl_999").statusCode()).isEqualTo(303);
    }

    @Test
    void a_draft_shows_nothing_and_what_is_only_announced_has_nothing_to_sell() {
        var draft = Evening.draft();
        assertThat(anybody.get("/api/events/" + draft.id() + "/seatplan").statusCode())
                .isEqualTo(404);
        for (var event : new String[] {draft.id(), Evening.announced().id(), "evt_999999999"}) {
            var answer = anybody.get("/api/events/" + event + "/availability");
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(anybody.get("/api/events/ven_1/availability").statusCode()).isEqualTo(400);
    }

    @Test
    void seats_are_free_then_held_then_sold_and_free_again_when_given_back() {
        var evening = Evening.onSale();
        var tickets = evening.tickets();
        var buyer = Buyer.signedIn();
        assertThat(state(evening, 0)).isEqualTo(FREE);
        assertThat(snapshot(evening).getInt("free")).isEqualTo(200);

        var booking = buyer.reserved(evening.id(), tickets.get(0), tickets.get(1));
        Await.until(SOON, () -> state(evening, 0) == HELD && state(evening, 1) == HELD);
        assertThat(state(evening, 2)).isEqualTo(FREE);
        assertThat(snapshot(evening).getInt("free")).isEqualTo(198);

        buyer.buys(booking);
        Await.until(SOON, () -> state(evening, 0) == SOLD && state(evening, 1) == SOLD);

        var other = buyer.reserved(evening.id(), tickets.get(4), tickets.get(5));
        Await.until(SOON, () -> state(evening, 4) == HELD);
        buyer.release(other);
        Await.until(SOON, () -> state(evening, 4) == FREE);
    }

    @Test
    void a_snapshot_may_be_kept_for_a_second() {
        var path = "/api/events/" + Evening.onSale().id() + "/availability";
        var first = anybody.get(path);
        assertThat(header(first, "Cache-Control")).contains("max-age=1,");
        var again = anybody.get(path, "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    private int state(Evening evening, int ordinal) {
        var states = Base64.getDecoder().decode(snapshot(evening).getString("states"));
        return states[ordinal / 4] >> 2 * (ordinal % 4) & 3;
    }

    private JsonObject snapshot(Evening evening) {
        return Http.json(anybody.get("/api/events/" + evening.id() + "/availability"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
