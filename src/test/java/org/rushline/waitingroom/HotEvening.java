package org.rushline.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

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
                .add("joiningWork", 0)
                .add("reason", WHY)
                .build();
    }

    public JsonObject setUp(JsonObject settings) {
        var answer = operator().put(operatorPath() + "/settings", settings.toString());
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
        promise(closing, Json.createObjectBuilder().build());
    }

    /**
     * @param more members besides the reason
     */
    public void promise(Instant closing, JsonObject more) {
        var answer =
                pull(
                        "draw",
                        Json.createObjectBuilder(more)
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

    /** The same as CSV. */
    public HttpResponse<String> table() {
        var answer = operator().get(operatorPath() + "/report.csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
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

    /** At the test server: everybody who is in was seen so long ago. */
    public void silence(int seconds) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    update admission a set seen_at = clock_timestamp() - interval '%d seconds'
                    from waiting_room_event e where e.event_id = %d and a.room_id = e.room_id"""
                            .formatted(seconds, EventId.of(event).value()));
        }
    }

    /** For how many seconds the one who is in has not been seen. */
    public long silentFor() {
        try (var database = TheDatabase.connect();
                var row =
                        database.createStatement()
                                .executeQuery(
                                        """
                                        select extract(epoch from clock_timestamp() - a.seen_at)::bigint
                                        from admission a join waiting_room_event e on e.room_id = a.room_id
                                        where e.event_id = %d"""
                                                .formatted(EventId.of(event).value()))) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public Http operator() {
        return catalogue.operator();
    }

    private String operatorPath() {
        return "/api/operator/events/" + event + "/waiting-room";
    }
}
