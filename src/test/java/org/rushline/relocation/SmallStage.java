package org.rushline.relocation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

/** A venue with a plan of one row, whose seats are told by their names. */
final class SmallStage {

    private final Http operator;
    private final String venue;
    private final JsonObject plan;

    SmallStage(Http operator, String... seats) {
        this.operator = operator;
        this.venue = new Catalogue(operator).venue("Stage " + UUID.randomUUID());
        this.plan = plan(seats);
    }

    String venue() {
        return venue;
    }

    JsonObject plan() {
        return plan;
    }

    String planId() {
        return plan.getString("id");
    }

    /** Another revision; a seat such as "7 dear" is of another category. */
    JsonObject plan(String... seats) {
        var drawn = Json.createArrayBuilder();
        for (int i = 0; i < seats.length; i++) {
            var name = seats[i].split(" ", 2);
            drawn.add(
                    Json.createObjectBuilder()
                            .add("seat_guid", seats[i])
                            .add("seat_number", name[0])
                            .add("position", at(30 * i))
                            .add("category", name.length > 1 ? "Dear" : "All"));
        }
        var row = Json.createObjectBuilder().add("row_number", "1").add("position", at(0));
        var zone =
                Json.createObjectBuilder()
                        .add("name", "Hall")
                        .add("position", at(0))
                        .add("rows", Json.createArrayBuilder().add(row.add("seats", drawn)));
        var document =
                Json.createObjectBuilder()
                        .add("name", "House")
                        .add("categories", categories())
                        .add("zones", Json.createArrayBuilder().add(zone));
        var path = "/api/operator/venues/" + venue + "/seatplans";
        var answer = operator.post(path, document.build().toString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return Http.json(answer);
    }

    private static JsonArrayBuilder categories() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("name", "All").add("color", "#123456"))
                .add(Json.createObjectBuilder().add("name", "Dear").add("color", "#654321"));
    }

    private static JsonObject at(int x) {
        return Json.createObjectBuilder().add("x", x).add("y", 0).build();
    }

    /** On sale with one tier for all its seats, single ones too. */
    String event() {
        var catalogue = new Catalogue(operator);
        var all = Json.createArrayBuilder().add("All").build();
        var tiers = Json.createArrayBuilder().add(Catalogue.tier(45_00, all));
        var details =
                Catalogue.eventDetails("Night", plan)
                        .add("tiers", tiers)
                        .add("sale", Json.createObjectBuilder().add("singleSeats", true));
        var event = catalogue.event(details.build());
        catalogue.publish(event);
        return event;
    }
}
