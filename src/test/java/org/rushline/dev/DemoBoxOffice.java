package org.rushline.dev;

import jakarta.json.JsonObject;
import java.util.List;
import org.rushline.dev.OperatorClient.Answer;
import org.rushline.dev.OperatorClient.Refused;

/** Brings single things into the catalogue, or finds them there from an earlier load. */
final class DemoBoxOffice {

    private static final String API = "/api/operator/";

    private final OperatorClient client;
    private final DemoCalendar calendar;

    DemoBoxOffice(OperatorClient client, DemoCalendar calendar) {
        this.client = client;
        this.calendar = calendar;
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

    /**
     * Makes and announces an event, asks for its tickets if it is to be on sale, and returns its
     * id.
     */
    String event(DemoEvent event, DemoPlan plan, List<String> performers)
            throws InterruptedException {
        var made = once("events", DemoRequests.event(event, plan, performers, calendar));
        var path = API + "events/" + made.id();
        var status = made.before() ? client.get(path).orRefused().text("status") : "DRAFT";
        if (status.equals("DRAFT")) {
            client.post(path + "/announcement", null).orRefused();
        }
        if (event.onSaleNow() && (status.equals("DRAFT") || status.equals("ANNOUNCED"))) {
            orAskedBefore(client.post(path + "/publication", null));
        }
        return made.id();
    }

    /** How far an event's tickets are. */
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
