package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Catalogue.categories;
import static org.rushline.testing.Catalogue.eventDetails;
import static org.rushline.testing.Catalogue.tier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

@ArquillianTest
class AnnounceASeasonIT {

    private final Catalogue catalogue = new Catalogue();
    private final Http operator = catalogue.operator();
    private final String reference = "test:" + UUID.randomUUID();

    @Test
    void all_are_announced_in_the_order_of_the_request() {
        var plan = smallHouse();
        var first = eventDetails("First night", plan).build();
        var made = events(announce(first, eventDetails("Second night", plan).build()));
        assertThat(made)
                .extracting(event -> event.getString("name"))
                .containsExactly("First night", "Second night");
        assertThat(made).extracting(event -> event.getString("status")).containsOnly("ANNOUNCED");
        for (var event : made) {
            var path = "/api/events/" + event.getString("id");
            assertThat(Http.anonymous().get(path).statusCode()).isEqualTo(200);
            var kept = Http.json(operator.get("/api/operator/events/" + event.getString("id")));
            assertThat(event).isEqualTo(kept);
        }
    }

    @Test
    void one_that_leads_nowhere_is_named_and_none_is_made() {
        var plan = smallHouse();
        var answer =
                announce(
                        known(plan),
                        eventDetails("Elsewhere", plan).add("venueId", "ven_999999999").build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"events[1].venueId\"");
        assertThat(madeSoFar()).isEmpty();
    }

    @Test
    void fields_that_are_wrong_by_themselves_are_named_all_at_once() {
        var plan = smallHouse();
        var answer =
                announce(
                        eventDetails(" ", plan).build(),
                        eventDetails("Party", plan).add("type", "PARTY").build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"events[0].name\"", "\"events[1].type\"");
    }

    @Test
    void one_without_a_price_for_every_seat_takes_the_others_back() {
        var plan = smallHouse();
        var one = Json.createArrayBuilder().add(categories(plan).getString(0)).build();
        var tiers = Json.createArrayBuilder().add(tier(10_00, one));
        var answer =
                announce(
                        known(plan), eventDetails("Half priced", plan).add("tiers", tiers).build());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Http.json(answer).getString("type")).endsWith("/seats-without-price");
        assertThat(Http.json(answer).getString("field")).isEqualTo("events[1]");
        assertThat(madeSoFar()).isEmpty();
    }

    @Test
    void a_season_that_comes_twice_is_made_once() {
        var event = known(smallHouse());
        var made = events(announce(event)).get(0).getString("id");
        var again = announce(event);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Http.json(again).getString("id")).isEqualTo(made);
        assertThat(Http.json(again).getString("field")).isEqualTo("events[0]");
        assertThat(madeSoFar()).hasSize(1);
    }

    @Test
    void neither_none_nor_too_many_can_be_announced() {
        var plan = smallHouse();
        var many =
                IntStream.rangeClosed(0, 100)
                        .mapToObj(n -> eventDetails("Night " + n, plan).build())
                        .toArray(JsonObject[]::new);
        for (var answer : List.of(announce(), announce(many))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"events\"");
        }
    }

    @Test
    void only_an_operator_may() {
        var nobody = Http.anonymous().post("/api/operator/seasons", "{}");
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    private JsonObject smallHouse() {
        return catalogue.plan(catalogue.venue("Small house"), "THEATRE", 300, 0);
    }

    private JsonObject known(JsonObject plan) {
        return eventDetails("Known", plan).add("reference", reference).build();
    }

    private List<JsonObject> madeSoFar() {
        return events(operator.get("/api/operator/events?reference=" + reference));
    }

    private HttpResponse<String> announce(JsonObject... events) {
        var season =
                Json.createObjectBuilder()
                        .add("events", Json.createArrayBuilder(List.of(events)))
                        .build();
        return operator.post("/api/operator/seasons", season.toString());
    }

    private static List<JsonObject> events(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
