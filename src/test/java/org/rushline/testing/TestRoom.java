package org.rushline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An evening's waiting room, as its operator has it in hand. */
public final class TestRoom {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASON = "So the test wants it.";

    private final String event;
    private final String address;

    /** Anybody with an account may join it. */
    public TestRoom(Evening evening, int shoppingLimit) {
        this(evening.id(), shoppingLimit);
    }

    private TestRoom(String event, int shoppingLimit) {
        this.event = event;
        address = "/api/operator/events/" + event + "/waiting-room";
        limit(shoppingLimit);
    }

    /** That of another event. */
    public static TestRoom of(String event, int shoppingLimit) {
        return new TestRoom(event, shoppingLimit);
    }

    public void limit(int shoppingLimit) {
        setUp(shoppingLimit, 0);
    }

    /** Takes people without an account, too. */
    public TestRoom forBrowsers() {
        setUp(10, 0, "BROWSER");
        return this;
    }

    /**
     * @param work how many numbers a browser tries before it may join
     */
    public void setUp(int shoppingLimit, int work) {
        setUp(shoppingLimit, work, "ACCOUNT");
    }

    private void setUp(int shoppingLimit, int work, String joiners) {
        var settings =
                Json.createObjectBuilder()
                        .add("shoppingLimit", shoppingLimit)
                        .add("callsPerMinute", 6_000)
                        .add("joiners", joiners)
                        .add("joiningWork", work)
                        .add("texts", Json.createObjectBuilder().add("paused", "We have a break."));
        var answer = Http.operator().put(address + "/settings", settings.build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    public TestRoom opened() {
        pull("open");
        return this;
    }

    public TestRoom drawnAt(Instant closing) {
        pull("draw", "closesAt", closing.truncatedTo(ChronoUnit.MILLIS).toString());
        return this;
    }

    public void pull(String cord) {
        pull(cord, "reason", REASON);
    }

    public void say(String message) {
        pull("message", "message", message);
    }

    private void pull(String cord, String member, String value) {
        var body = Json.createObjectBuilder().add("reason", REASON).add(member, value).build();
        var answer = Http.operator().post(address + "/" + cord, body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** One for a lane that is made for it. */
    public String code(String lane) {
        var settings = Json.createObjectBuilder().add("name", lane).add("share", 20).build();
        var made = Http.operator().post(address + "/lanes", settings.toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var place = made.headers().firstValue("Location").orElseThrow();
        var wanted = Json.createObjectBuilder().add("count", 1).add("reason", REASON).build();
        var codes = Http.operator().post(place + "/codes", wanted.toString());
        assertThat(codes.statusCode()).as(codes.body()).isEqualTo(200);
        return Http.json(codes).getJsonArray("codes").getString(0);
    }

    public String page() {
        return "/waiting-room/" + event;
    }

    /** What somebody asks of it by the API. */
    public JsonObject ask(Visitor visitor, String what) {
        var path = "/api/events/" + event + "/waiting-room/" + what;
        var nothing = Json.createObjectBuilder().build();
        var answer = what.endsWith("mine") ? visitor.get(path) : visitor.post(path, nothing);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Http.json(answer);
    }

    /** Waits until they have been called, then lets them in. */
    public void letIn(Visitor visitor) {
        awaitCall(visitor);
        ask(visitor, "admissions");
    }

    public void awaitEnd() {
        Await.until(
                PATIENCE,
                () -> Http.json(Http.operator().get(address)).getString("mode").equals("ENDED"));
    }

    public void awaitCall(Visitor visitor) {
        Await.until(
                PATIENCE, () -> ask(visitor, "places/mine").getString("state").equals("CALLED"));
    }
}
