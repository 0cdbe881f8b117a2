package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Catalogue.categories;
import static org.rushline.testing.Catalogue.eventDetails;
import static org.rushline.testing.Catalogue.tier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

@ArquillianTest
class PlanAnEventIT {

    private final Catalogue catalogue = new Catalogue();
    private final Http operator = catalogue.operator();

    @Test
    void only_an_operator_may() {
        var nobody = Http.anonymous().post("/api/operator/events", "{}");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(Http.json(nobody).getString("type")).endsWith("/sign-in-needed");
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        var answer =
                operator.post(
                        "/api/operator/events",
                        """
                        {"name": " ", "type": "PARTY", "currency": "euro",
                         "tiers": [{"name": "A", "price": -1, "categories": []}]}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .contains(
                        "name",
                        "type",
                        "currency",
                        "venueId",
                        "startsAtLocal",
                        "tiers[0].price",
                        "tiers[0].categories");
    }

    @Test
    void a_value_of_the_wrong_type_names_its_field() {
        var answer = operator.post("/api/operator/events", "{\"startsAtLocal\": \"tomorrow\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("startsAtLocal");
    }

    @Test
    void the_start_is_kept_as_the_poster_says_it_and_as_a_moment() {
        var plan = smallHouse();
        var event =
                Http.json(
                        operator.post(
                                "/api/operator/events",
                                eventDetails("Summer night", plan)
                                        .add("startsAtLocal", "2031-07-12T20:30")
                                        .build()
                                        .toString()));
        assertThat(event.getString("startsAtLocal")).startsWith("2031-07-12T20:30");
        assertThat(event.getString("startsAt")).isEqualTo("2031-07-12T18:30:00Z");
        assertThat(event.getString("timeZone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void a_plan_of_another_venue_is_refused() {
        var elsewhere = catalogue.venue("Elsewhere");
        var answer =
                operator.post(
                        "/api/operator/events",
                        eventDetails("Lost", smallHouse())
                                .add("venueId", elsewhere)
                                .build()
                                .toString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"seatPlanId\"");
    }

    @Test
    void one_category_in_two_tiers_is_refused() {
        var plan = smallHouse();
        var twice =
                Json.createArrayBuilder()
                        .add(tier(10_00, categories(plan)))
                        .add(tier(20_00, categories(plan)).add("name", "Again"));
        var answer =
                operator.post(
                        "/api/operator/events",
                        eventDetails("Twice", plan).add("tiers", twice).build().toString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("tiers[1].categories");
    }

    @Test
    void the_same_reference_makes_one_event_and_says_which() {
        var details =
                eventDetails("Once", smallHouse())
                        .add("reference", "test:" + UUID.randomUUID())
                        .build();
        var first = catalogue.event(details);
        var again = operator.post("/api/operator/events", details.toString());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Http.json(again).getString("id")).isEqualTo(first);
    }

    @Test
    void of_two_edits_of_one_version_the_second_is_refused() {
        var plan = smallHouse();
        var details = eventDetails("First name", plan).build();
        var path = "/api/operator/events/" + catalogue.event(details);
        var version = Http.json(operator.get(path)).getInt("version");
        var edit = eventDetails("Second name", plan).add("version", version).build().toString();

        assertThat(operator.put(path, edit).statusCode()).isEqualTo(200);
        var late = operator.put(path, edit);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Http.json(late).getString("type")).endsWith("/changed-meanwhile");
        assertThat(Http.json(operator.get(path)).getString("name")).isEqualTo("Second name");
    }

    @Test
    void an_event_whose_seats_have_no_price_cannot_be_announced() {
        var plan = smallHouse();
        var one = Json.createArrayBuilder().add(categories(plan).getString(0)).build();
        var event =
                catalogue.event(
                        eventDetails("Half priced", plan)
                                .add("tiers", Json.createArrayBuilder().add(tier(10_00, one)))
                                .build());
        var answer = operator.post("/api/operator/events/" + event + "/announcement", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Http.json(answer).getString("type")).endsWith("/seats-without-price");
    }

    @Test
    void a_cancelled_event_stays_cancelled() {
        var event = catalogue.announced("Rained off");
        var path = "/api/operator/events/" + event;
        var cancelled = operator.post(path + "/cancellation", "{\"reason\": \"A storm\"}");
        assertThat(Http.json(cancelled).getString("status")).isEqualTo("CANCELLED");
        assertThat(operator.post(path + "/announcement", "").statusCode()).isEqualTo(409);
        assertThat(operator.post(path + "/publication", "").statusCode()).isEqualTo(409);
    }

    private JsonObject smallHouse() {
        return catalogue.plan(catalogue.venue("Small house"), "THEATRE", 300, 0);
    }
}
