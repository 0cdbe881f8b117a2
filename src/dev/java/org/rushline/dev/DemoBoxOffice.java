package org.rushline.dev;

import jakarta.json.JsonObject;
import java.util.List;
import org.rushline.dev.OperatorClient.Answer;
import org.rushline.dev.OperatorClient.Refused;

/** Brings single things into the catalogue, or finds them there from an earlier load. */
final class DemoBoxOffice {

    private static final String API = "/api/operator/";

    private final OperatorClient client;

    DemoBoxOffice(OperatorClient client) {
        this.client = client;
    }

    /** Makes a venue and its plan. */
    DemoPlan venue(DemoVenue venue, boolean onSale) throws InterruptedException {
        var made = once("venues", DemoRequests.venue(venue, onSale));
        var plans = API + "venues/" + made.id() + "/seatplans";
        if (made.before()) {
            var name = DemoRequests.planName(venue, onSale);
            for (var plan : DemoJson.objects(client.get(plans).orRefused().body())) {
                if (plan.getString("name").equals(name)) {
                    return DemoPlan.of(made.id(), plan);
                }
            }
        }
        var plan = client.post(plans + "/generated", DemoRequests.plan(venue, onSale)).orRefused();
        return DemoPlan.of(made.id(), plan.body().asJsonObject());
    }

    /** Makes a performer and returns its id. */
    String performer(DemoPerformer performer) throws InterruptedException {
        return once("performers", DemoRequests.performer(performer)).id();
    }

    /** Makes and announces an event, asks for its tickets, and returns its id. */
    String putOnSale(JsonObject event) throws InterruptedException {
        var known = announced(event);
        if (!known.status().equals("ON_SALE")) {
            orAskedBefore(client.post(API + "events/" + known.id() + "/publication", null));
        }
        return known.id();
    }

    /** Makes and announces an event. */
    Announced announced(JsonObject event) throws InterruptedException {
        var made = once("events", event);
        var path = API + "events/" + made.id();
        var status = made.before() ? client.get(path).orRefused().text("status") : "DRAFT";
        if (status.equals("DRAFT")) {
            client.post(path + "/announcement", null).orRefused();
        }
        return new Announced(made.id(), status);
    }

    /** Makes and announces all of them in one go, or none if one of them is refused. */
    void announced(List<JsonObject> events) throws InterruptedException {
        var season = DemoJson.object().add("events", DemoJson.array(events)).build();
        client.post(API + "seasons", season).orRefused();
    }

    Publication publication(String eventId) throws InterruptedException {
        var answer = client.get(API + "events/" + eventId + "/publication").orRefused();
        return Publication.of(answer.body().asJsonObject());
    }

    private Made once(String kind, JsonObject body) throws InterruptedException {
        var answer = client.post(API + kind, body);
        var before = answer.status() == 409 && !answer.text("id").isEmpty();
        return new Made((before ? answer : answer.orRefused()).text("id"), before);
    }

    private static void orAskedBefore(Answer answer) {
        if (answer.status() != 409) {
            answer.orRefused();
        }
    }

    /** An event, and its status before. */
    record Announced(String id, String status) {}

    private record Made(String id, boolean before) {}

    record Publication(String state, long made, long total, String problem) {

        private static Publication of(JsonObject body) {
            return new Publication(
                    body.getString("state"),
                    body.getInt("done", 0),
                    body.getInt("total", 0),
                    body.getString("problem", ""));
        }

        /** Whether all tickets are there. */
        boolean done() {
            if (state.equals("FAILED")) {
                throw new Refused("its tickets could not be made: " + problem);
            }
            return state.equals("DONE");
        }
    }
}
