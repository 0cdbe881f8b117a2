package org.rushline.operator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.rushline.testing.Catalogue;

/** An event that is planned, in a house and by people who appear nowhere else. */
final class Secret {

    /** A word in every name that somebody may ask for. */
    final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    /** A word in every name that nobody outside can know. */
    final String hidden = "h" + UUID.randomUUID().toString().substring(0, 8);

    final Catalogue catalogue = new Catalogue();
    final String venue;
    final String performer;
    final JsonObject plan;
    final String event;

    Secret() {
        venue = catalogue.venue(named("House"));
        performer = catalogue.performer(named("Choir"));
        plan = catalogue.plan(venue, "THEATRE", 300, 0);
        event =
                catalogue.event(
                        Catalogue.eventDetails(named("Night"), plan)
                                .add("description", named("Known to nobody"))
                                .add("performers", Json.createArrayBuilder().add(performer))
                                .build());
    }

    private String named(String what) {
        return what + " " + word + " " + hidden;
    }

    String planId() {
        return plan.getString("id");
    }

    List<String> ids() {
        return List.of(event, planId(), venue, performer);
    }

    void announce() {
        var answer =
                catalogue.operator().post("/api/operator/events/" + event + "/announcement", "");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }
}
