package org.rushline.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rushline.dev.ServerProcess;

/** An operator who makes plans and events, and puts them on sale. */
final class BoxOffice {

    private static final String VENUE =
            """
            {'name': 'Harbour Stadium', 'city': 'Rotterdam', 'country': 'NL',
             'latitude': 51.9, 'longitude': 4.5, 'timeZone': 'Europe/Amsterdam'}""";

    private static final String TIER =
            "{'name': '%s', 'price': 4500, 'fee': 350, 'categories': ['%s']}";

    /** As long as such texts are: the event's view becomes about two kilobytes. */
    private static final String DESCRIPTION =
            "A match that everybody wants to see. ".repeat(30).trim();

    private static final String EVENT =
            """
            {'name': 'The measured match %d', 'description': '%s', 'type': 'FOOTBALL', 'venueId': '%s', 'seatPlanId': '%s',
             'startsAtLocal': '2031-06-14T20:30', 'currency': 'EUR', 'sale': {'holdSeconds': 3600}, 'tiers': [%s]}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger number = new AtomicInteger();
    private final URI server;
    private String token = "";
    private String venue;

    private BoxOffice(URI server) {
        this.server = server;
    }

    static BoxOffice of(ServerProcess server) throws IOException, InterruptedException {
        var office = new BoxOffice(server.address());
        var who = "{'email': '%s', 'password': '%s'}";
        office.token =
                office.post(
                                "/api/sessions",
                                who.formatted(Installation.EMAIL, Installation.PASSWORD))
                        .getString("token");
        office.venue = office.post("/api/operator/venues", VENUE).getString("id");
        return office;
    }

    /** For requests of other clients. */
    String token() {
        return token;
    }

    JsonObject plan(int capacity) throws IOException, InterruptedException {
        return post(
                "/api/operator/venues/" + venue + "/seatplans/generated",
                "{'name': 'Plan %d', 'kind': 'STADIUM', 'capacity': %d}"
                        .formatted(number.incrementAndGet(), capacity));
    }

    /** The id of an announced event, with a tier for each of the plan's categories. */
    String event(JsonObject plan) throws IOException, InterruptedException {
        var tiers = new StringBuilder();
        for (var category : plan.getJsonArray("categories")) {
            var name = category.asJsonObject().getString("name");
            tiers.append(tiers.isEmpty() ? "" : ", ").append(TIER.formatted(name, name));
        }
        var event =
                EVENT.formatted(
                        number.incrementAndGet(), DESCRIPTION, venue, plan.getString("id"), tiers);
        var id = post("/api/operator/events", event).getString("id");
        post("/api/operator/events/" + id + "/announcement", "");
        return id;
    }

    void publish(String event) throws IOException, InterruptedException {
        var path = "/api/operator/events/" + event + "/publication";
        var state = post(path, "").getString("state");
        while (!state.equals("DONE")) {
            if (state.equals("FAILED")) {
                throw new IllegalStateException(event + " could not be published");
            }
            Thread.sleep(10); // short: it is timed
            state = json(send(request(path).GET())).getString("state");
        }
    }

    /** The address of a new one, without seats. */
    String allocation(String event) throws IOException, InterruptedException {
        var allocations = "/api/operator/events/" + event + "/allocations";
        var details = "{'name': 'The bench', 'purpose': 'BLOCK', 'reason': 'It is measured.'}";
        return allocations + "/" + post(allocations, details).getString("id");
    }

    /** Returns how many seats it has got. */
    int allocate(String allocation, Integer... ordinals) throws IOException, InterruptedException {
        var wanted = "{'seats': {'ordinals': %s}}".formatted(List.of(ordinals));
        return post(allocation + "/seats", wanted).getInt("allocated");
    }

    void release(String allocation, Integer... ordinals) throws IOException, InterruptedException {
        var seats = "{'seats': {'ordinals': %s}, 'reason': 'It was measured.'}";
        post(allocation + "/release", seats.formatted(List.of(ordinals)));
    }

    void openRoom(String event) throws IOException, InterruptedException {
        openRoom(event, 500);
    }

    /**
     * Gives the event a waiting room, which is open.
     *
     * @param limit how many may shop at once
     */
    void openRoom(String event, int limit) throws IOException, InterruptedException {
        openRoom(event, limit, "ACCOUNT");
    }

    /**
     * The same.
     *
     * @param joiners who may join: ACCOUNT or BROWSER
     */
    void openRoom(String event, int limit, String joiners)
            throws IOException, InterruptedException {
        var room = "/api/operator/events/" + event + "/waiting-room";
        var settings =
                "{'shoppingLimit': %d, 'joiners': '%s', 'joiningWork': 0, 'reason': 'The bench.'}"
                        .formatted(limit, joiners);
        send(
                request(room + "/settings")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(settings.replace('\'', '"'))));
        post(room + "/open", "{'reason': 'The bench.'}");
    }

    /** The id of its waiting room. */
    String room(String event) throws IOException, InterruptedException {
        return json(send(request("/api/events/" + event + "/waiting-room").GET()))
                .getString("room");
    }

    /** How it went in the waiting room. */
    JsonObject report(String event) throws IOException, InterruptedException {
        return json(send(request("/api/operator/events/" + event + "/waiting-room/report").GET()));
    }

    /** Says it to everybody in the waiting room. */
    void say(String event, String message) throws IOException, InterruptedException {
        post(
                "/api/operator/events/" + event + "/waiting-room/message",
                "{'message': '%s', 'reason': 'The bench.'}".formatted(message));
    }

    /** The ids of its price tiers. */
    List<String> tiers(String event) throws IOException, InterruptedException {
        var view = json(send(request("/api/events/" + event + "?tickets=false").GET()));
        return view.getJsonArray("priceTiers").getValuesAs(JsonObject.class).stream()
                .map(tier -> tier.getString("id"))
                .toList();
    }

    HttpResponse<byte[]> view(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private JsonObject post(String path, String body) throws IOException, InterruptedException {
        return json(
                send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.replace('\'', '"')))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer.body();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
