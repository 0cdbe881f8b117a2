package org.rushline.web.waiting;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.WebSocketRoute;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** What a page is told instead of what the server would say: a long wait in a crowd of 20,000. */
final class ToldRoom {

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Map<String, String> SOME_TIME = Map.of("Retry-After", "30");

    private final String tier;
    private JsonObject room;
    private JsonObject place;
    private boolean offline;

    /**
     * @param tier the id of a price tier of the event
     */
    ToldRoom(String tier) {
        this.tier = tier;
    }

    /** From now on the page hears of this one. */
    void tellTo(Page page) {
        page.routeWebSocket(Pattern.compile(".*/ws/waiting-room/.*"), WebSocketRoute::close);
        page.route(
                address -> address.contains("/api/events/") && address.contains("/waiting-room"),
                this::answer);
    }

    private void answer(Route route) {
        if (offline) {
            route.abort();
        } else if (route.request().url().endsWith("/places/mine")) {
            var none = Json.createObjectBuilder().build();
            route.fulfill(
                    place == null ? json(none).setStatus(NOT_FOUND) : json(place).setStatus(OK));
        } else if (route.request().url().endsWith("/admissions")) {
            route.fulfill(json(place).setStatus(ACCEPTED).setHeaders(SOME_TIME));
        } else {
            route.fulfill(json(room));
        }
    }

    private static FulfillOptions json(JsonObject body) {
        return new FulfillOptions().setContentType("application/json").setBody(body.toString());
    }

    void isOffline(boolean now) {
        offline = now;
    }

    /**
     * @param own null if they have none
     */
    void place(JsonObject own) {
        place = own;
    }

    void waitsAt(int position) {
        place =
                Json.createObjectBuilder()
                        .add("state", "WAITING")
                        .add("number", 17)
                        .add("drawn", true)
                        .add("position", position)
                        .build();
    }

    void room(JsonObjectBuilder now) {
        room = now.build();
    }

    /** With a speed and prices. */
    JsonObjectBuilder open(int nowServing, int price) {
        var tiers =
                Json.createArrayBuilder()
                        .add(
                                Json.createObjectBuilder()
                                        .add("id", tier)
                                        .add("price", price)
                                        .add("left", 300));
        return in("OPEN", nowServing)
                .add("perMinute", Json.createObjectBuilder().add("low", 100).add("high", 140))
                .add("left", 300)
                .add("tiers", tiers);
    }

    JsonObjectBuilder in(String mode, int nowServing) {
        var now = Instant.now();
        return Json.createObjectBuilder()
                .add("mode", mode)
                .add("at", now.toString())
                .add("room", "wtr_1")
                .add("closesAt", now.plusSeconds(3_600).toString())
                .add("drawn", 12_345)
                .add("joined", 20_000)
                .add("nowServing", nowServing)
                .add("admissionSeconds", 900)
                .add("callSeconds", 300)
                .add("pollAfterMs", 2_000)
                .add("pollShare", 0.125)
                .add("pollMostMs", 120_000);
    }
}
