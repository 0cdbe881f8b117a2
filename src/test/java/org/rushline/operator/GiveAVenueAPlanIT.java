package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

@ArquillianTest
@RunAsClient
class GiveAVenueAPlanIT {

    private static final String TWO_SEATS_WITH_ONE_GUID =
            """
            {"name": "Club", "categories": [{"name": "All", "color": "#123456"}], "later": {},
             "zones": [{"name": "Hall", "rows": [{"row_number": "1", "position": {"x": 0, "y": 0},
               "seats": [
                 {"seat_guid": "a", "seat_number": "1", "position": {"x": 0.5, "y": 0}, "category": "All"},
                 {"seat_guid": "a", "seat_number": "2", "position": {"x": 30, "y": 0}, "category": "All"}
               ]}]}]}""";

    @Deployment
    static WebArchive war() {
        return Shipped.war();
    }

    private final Catalogue catalogue = new Catalogue();
    private final Http operator = catalogue.operator();
    private final String venue = catalogue.venue("Bare walls");

    @Test
    void a_drawn_plan_has_the_places_asked_for_and_can_be_looked_at() {
        var plan = catalogue.plan(venue, "ARENA", 4_000, 900);
        assertThat(plan.getInt("places")).isEqualTo(4_000);
        assertThat(plan.getInt("seats")).isEqualTo(3_100);

        var path = "/api/operator/seatplans/" + plan.getString("id");
        assertThat(Http.json(operator.get(path)).getInt("places")).isEqualTo(4_000);
        var drawing = operator.get(path + "/drawing");
        assertThat(drawing.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("image/svg+xml");
        assertThat(drawing.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(drawing.body()).startsWith("<svg");
    }

    @Test
    void an_uploaded_plan_says_what_was_repaired() {
        var answer = upload(TWO_SEATS_WITH_ONE_GUID);
        assertThat(answer.statusCode()).isEqualTo(201);
        var plan = Http.json(answer);
        assertThat(plan.getInt("seats")).isEqualTo(2);
        assertThat(plan.getJsonArray("repairs").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .anyMatch(repair -> repair.contains("guid"));
    }

    @Test
    void a_refused_plan_names_the_place_in_the_file() {
        var answer = upload(TWO_SEATS_WITH_ONE_GUID.replace("\"All\"}\n", "\"Gold\"}\n"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(errors(answer))
                .extracting(error -> error.getString("field"))
                .containsExactly("zones[0].rows[0].seats[1].category");
    }

    @Test
    void what_is_no_plan_at_all_is_refused_too() {
        for (var nonsense : List.of("", "[]", "{}", "null", "{\"zones\":", "\u0000", "1e400")) {
            assertThat(upload(nonsense).statusCode()).as(nonsense).isEqualTo(400);
        }
    }

    @Test
    void wishes_that_no_venue_could_grant_name_their_field() {
        var path = "/api/operator/venues/" + venue + "/seatplans/generated";
        assertThat(
                        errors(
                                operator.post(
                                        path,
                                        "{\"name\":\"X\",\"kind\":\"THEATRE\",\"capacity\":300,\"standing\":5}")))
                .extracting(error -> error.getString("field"))
                .containsExactly("standing");
        assertThat(
                        errors(
                                operator.post(
                                        path,
                                        "{\"name\":\"X\",\"kind\":\"CAVE\",\"capacity\":300000}")))
                .extracting(error -> error.getString("field"))
                .containsExactly("kind");
    }

    @Test
    void two_plans_of_one_name_at_one_time_become_two_revisions() {
        var both =
                IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> catalogue.plan(venue, "THEATRE", 300, 0)))
                        .toList();
        assertThat(both.stream().map(plan -> plan.join().getInt("revision")))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    private HttpResponse<String> upload(String plan) {
        return operator.post("/api/operator/venues/" + venue + "/seatplans?name=Club", plan);
    }

    private static List<JsonObject> errors(HttpResponse<String> answer) {
        return Http.json(answer).getJsonArray("errors").getValuesAs(JsonObject.class);
    }
}
