package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells a simulator, in this process or another, what to do, and asks what it knows. */
public final class SimulatorControl {

    private final URI address;
    private final ControlConnection control;

    private SimulatorControl(URI address) {
        this.address = address;
        this.control = new ControlConnection(address);
    }

    public static SimulatorControl at(URI address) {
        return new SimulatorControl(address);
    }

    /** The one beside the integration tests. */
    public static SimulatorControl ofTheBuild() {
        return at(URI.create("http://localhost:" + Integer.getInteger("it.stripe.port")));
    }

    /** The address of Stripe's API. */
    public URI address() {
        return address;
    }

    /** Everything forgotten, everything well-behaved again. */
    public void reset() {
        control.post("reset", new Shape());
    }

    /** Well-behaved again; nothing is forgotten. */
    public void calmDown() {
        control.send("DELETE", "behaviour", null);
    }

    public void webhooksTo(String secret, URI... nodes) {
        var endpoint = new Shape().with("secret", secret).with("urls", Arrays.asList(nodes));
        control.send("PUT", "webhook-endpoint", endpoint);
    }

    public void webhooks(WebhookMode mode) {
        control.behave("webhooks", mode);
    }

    /** The delay of late events, and the distance between events that overtake each other. */
    public void webhookDelay(Duration delay) {
        control.behave("webhookDelayMs", delay.toMillis());
    }

    /** The first pause before an event that was not taken is sent again; then twice as long. */
    public void webhookRetry(Duration pause) {
        control.behave("webhookRetryMs", pause.toMillis());
    }

    /** The version that events are written in; empty for none. */
    public void eventApiVersion(String version) {
        control.behave("eventApiVersion", version);
    }

    /** Done at once, answered later; all other operations are answered at once. */
    public void answerAfter(Operation operation, Duration delay) {
        control.behave("answerDelayMs", Map.of(operation.toString(), delay.toMillis()));
    }

    public void answerAtOnce() {
        control.behave("answerDelayMs", 0);
    }

    /** All other operations may be asked for as often as you like, and so may this one with 0. */
    public void limit(Operation operation, int perSecond) {
        control.behave("rateLimitPerSecond", Map.of(operation.toString(), perSecond));
    }

    public void failNext(Operation operation, Failure failure, int times) {
        var planned = new Shape().with("operation", operation).with("status", failure);
        control.behave("failNext", planned.with("times", times));
    }

    /** The next request gets no answer, and arrives when the caller has given up. */
    public void delayNext(Operation operation, Duration arrivesAfter) {
        var planned = new Shape().with("operation", operation).with("status", Failure.LATE);
        control.behave("failNext", planned.with("afterMs", arrivesAfter.toMillis()));
    }

    public void outage(boolean on) {
        control.behave("outage", on);
    }

    public void refundsStayPending(boolean on) {
        control.behave("refundsStayPending", on);
    }

    /** Zero for: they do not fail. */
    public void refundsFailAfter(Duration delay) {
        control.behave("refundsFailAfterMs", delay.toMillis());
    }

    /** Behaves as a day later. */
    public void forgetKeys() {
        control.post("forget-keys", new Shape());
    }

    /**
     * The buyer pays; returns the payment's status, also if the card was declined.
     *
     * @throws IllegalStateException if it cannot be paid any more
     */
    public String pay(String intentId, TestCard card) {
        var body = new Shape().with("card", card.number());
        var answer = control.exchange("POST", "payment_intents/" + intentId + "/pay", body);
        var declined = answer.getInt("httpStatus") == 402;
        return declined
                ? "requires_payment_method"
                : ControlConnection.ok(answer).getString("status");
    }

    /** The buyer answers the bank's question. */
    public void authenticate(String intentId, boolean approved) {
        control.post("payment_intents/" + intentId + "/authenticate", outcome(approved));
    }

    /** A payment in processing comes to its end. */
    public void finish(String intentId, boolean succeeded) {
        control.post("payment_intents/" + intentId + "/finish", outcome(succeeded));
    }

    private static Shape outcome(boolean well) {
        return new Shape().with("outcome", well ? "succeeded" : "failed");
    }

    /** As somebody does in Stripe's dashboard. */
    public void cancel(String intentId) {
        control.post("payment_intents/" + intentId + "/cancel", new Shape());
    }

    public void failRefund(String refundId) {
        control.post("refunds/" + refundId + "/fail", new Shape());
    }

    public void succeedRefund(String refundId) {
        control.post("refunds/" + refundId + "/succeed", new Shape());
    }

    /** The card holder's bank wants all of it back; returns the dispute's id. */
    public String dispute(String intentId) {
        return control.post("payment_intents/" + intentId + "/dispute", new Shape())
                .getString("id");
    }

    /** The bank has decided. */
    public void endDispute(String disputeId, boolean won) {
        control.post("disputes/" + disputeId + "/end", outcome(won));
    }

    /** Subscribes the shop's webhook to these events, as the dashboard does. */
    public void subscribed(List<String> types) {
        control.behave("webhookTypes", String.join(",", types));
    }

    /** Ids of what has happened to a payment and its refunds, oldest first, by type. */
    public List<SimulatedEvent> events(String intentId) {
        var events = control.send("GET", "payment_intents/" + intentId + "/events", null);
        return events.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .map(SimulatedEvent::of)
                .toList();
    }

    public void resend(String eventId) {
        control.post("events/" + eventId + "/resend", new Shape());
    }

    public SimulatedLedger ledger() {
        return SimulatedLedger.of(control.send("GET", "ledger", null));
    }

    /** The last requests, oldest first. */
    public List<SimulatedRequest> requests() {
        return control
                .send("GET", "requests", null)
                .getJsonArray("requests")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(SimulatedRequest::of)
                .toList();
    }
}
