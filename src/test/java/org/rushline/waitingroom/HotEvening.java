package org.rushline.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

/** An event with a waiting room, in the hands of its operator. */
public final class HotEvening {

    private static final Duration SOON = Duration.ofSeconds(30);
    public static final String WHY = "Everybody wants to come.";

    private final Catalogue catalogue;
    private final String event;

    private HotEvening(Catalogue catalogue, String event) {
        this.catalogue = catalogue;
        this.event = event;
    }

    /**
     * @param event on sale, at the server of that operator
     * @param limit how many may shop at once
     */
    public static HotEvening of(Http operator, String event, int limit) {
        var evening = new HotEvening(new Catalogue(operator), event);
        evening.setUp(evening.settings(limit));
        return evening;
    }

    /** One that has been set up. */
    public static HotEvening known(Http operator, String event) {
        return new HotEvening(new Catalogue(operator), event);
    }

    /** A theatre with 300 seats, at the test server. */
    public static HotEvening inTheatre(int limit) {
        return of(Http.operator(), new Catalogue().onSale("Hot night"), limit);
    }

    public String event() {
        return event;
    }

    public String path() {
        return "/api/events/" + event + "/waiting-room";
    }

    public JsonObject settings(int limit) {
        return Json.createObjectBuilder()
                .add("shoppingLimit", limit)
                .add("callsPerMinute", 60_000)
                .add("joiners", "ACCOUNT")
                .add("reason", WHY)
                .build();
    }

    public JsonObject setUp(JsonObject settings) {
        var answer = operator().put(operatorPath(), settings.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    public HttpResponse<String> pull(String cord) {
        return pull(cord, Json.createObjectBuilder().build());
    }

    /**
     * @param more members besides the reason
     */
    public HttpResponse<String> pull(String cord, JsonObject more) {
        var body = Json.createObjectBuilder(more).add("reason", WHY).build();
        return operator().post(operatorPath() + "/" + cord, body.toString());
    }

    public void open() {
        pulled("open");
    }

    public JsonObject pulled(String cord) {
        var answer = pull(cord);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    public void promise(Instant closing) {
        var answer =
                pull(
                        "draw",
                        Json.createObjectBuilder()
                                .add("closesAt", closing.truncatedTo(ChronoUnit.SECONDS).toString())
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** As the operator sees it. */
    public JsonObject look() {
        return Http.json(operator().get(operatorPath()));
    }

    public JsonObject report() {
        var answer = operator().get(operatorPath() + "/report");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    /** As everybody sees it. */
    public JsonObject state() {
        return Http.json(Http.anonymous().get(path()));
    }

    public void awaitMode(String mode) {
        Await.until(SOON, () -> look().getString("mode").equals(mode));
    }

    public JsonObject join(Buyer buyer) {
        var answer = buyer.http().post(path() + "/places", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    public HttpResponse<String> place(Buyer buyer) {
        return buyer.http().get(path() + "/places/mine");
    }

    public String stateOf(Buyer buyer) {
        return Http.json(place(buyer)).getString("state");
    }

    public HttpResponse<String> enter(Buyer buyer) {
        return buyer.http().post(path() + "/admissions", "");
    }

    public void leave(Buyer buyer) {
        assertThat(buyer.http().delete(path() + "/admissions").statusCode()).isEqualTo(204);
    }

    /** Asks again and again, as a page does. */
    public void awaitIn(Buyer buyer) {
        Await.until(SOON, () -> enter(buyer).statusCode() == 200);
    }

    /** Joins, waits and is let in. */
    public Buyer admitted(Buyer buyer) {
        join(buyer);
        awaitIn(buyer);
        return buyer;
    }

    public Http operator() {
        return catalogue.operator();
    }

    private String operatorPath() {
        return "/api/operator/events/" + event + "/waiting-room";
    }
}
