package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A payment as Stripe keeps it. Its status moves only as Stripe's does, one step at a time. */
final class Intent {

    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    final String id;
    final String secret;
    final NewIntent asked;
    final long created;
    final List<Refund> refunds = new ArrayList<>();
    final List<Dispute> disputes = new ArrayList<>();

    String status = "requires_payment_method";
    long received;
    TestCard card;
    String method;
    String charge;
    JsonObject nextAction;
    JsonObject lastError;
    String cancelReason;
    Long canceledAt;

    Intent(NewIntent asked) {
        this(Ids.next("pi_3"), null, asked, Instant.now().getEpochSecond());
    }

    Intent(String id, String secret, NewIntent asked, long created) {
        this.id = id;
        this.secret = secret == null ? id + Ids.next("_secret_") : secret;
        this.asked = asked;
        this.created = created;
    }

    synchronized JsonObject json() {
        return IntentShape.of(this);
    }

    /**
     * The buyer pays, or tries to.
     *
     * @param ask what the buyer has to do if the bank wants to be asked
     */
    synchronized Change confirm(TestCard with, JsonObject ask) {
        mustBe(OPEN, "confirm");
        card = with;
        method = Ids.next("pm_1");
        nextAction = null;
        lastError = null;
        return switch (with.outcome()) {
            case SUCCEEDS -> succeed();
            case DECLINES -> decline(with.decline());
            case PROCESSES -> moveTo("processing");
            case ASKS, ASKS_THEN_DECLINES -> {
                nextAction = ask;
                yield moveTo("requires_action");
            }
        };
    }

    /** The buyer has answered the bank's question. */
    synchronized Change answerBank(boolean approved) {
        mustBe(Set.of("requires_action"), "authenticate");
        nextAction = null;
        if (!approved) {
            return decline(IntentShape.NOT_AUTHENTICATED);
        }
        return card.outcome() == TestCard.Outcome.ASKS_THEN_DECLINES
                ? decline(card.decline())
                : succeed();
    }

    /** A bank that took its time says how it ends. */
    synchronized Change finish(boolean well) {
        mustBe(Set.of("processing"), "finish");
        return well ? succeed() : decline(TestCard.DECLINED.decline());
    }

    synchronized Change cancel(String reason) {
        mustBe(OPEN, "cancel");
        nextAction = null;
        cancelReason = reason;
        canceledAt = Instant.now().getEpochSecond();
        return moveTo("canceled");
    }

    private Change succeed() {
        received = asked.amount();
        charge = Ids.next("ch_3");
        return moveTo("succeeded");
    }

    private Change decline(JsonObject error) {
        charge = Ids.next("ch_3");
        lastError = IntentShape.error(this, error);
        method = null;
        moveTo("requires_payment_method");
        return new Change("payment_intent.payment_failed", json());
    }

    private Change moveTo(String next) {
        status = next;
        return new Change("payment_intent." + next, json());
    }

    private void mustBe(Set<String> allowed, String verb) {
        if (!allowed.contains(status)) {
            throw ApiError.notNow(
                    "payment_intent_unexpected_state",
                    "You cannot %s this PaymentIntent because it has a status of %s."
                            .formatted(verb, status),
                    json());
        }
    }

    /** The amount that is refunded or being refunded. */
    long refunded() {
        return refunds.stream().filter(Refund::counts).mapToLong(refund -> refund.amount).sum();
    }

    synchronized List<Refund> refundsNewestFirst() {
        var newestFirst = new ArrayList<>(refunds);
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
