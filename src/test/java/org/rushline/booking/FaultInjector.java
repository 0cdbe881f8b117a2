package org.rushline.booking;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.rushline.stripe.Failure;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.WebhookMode;

/** All that goes wrong around a rush: at Stripe, on the way there, and in the cache. */
final class FaultInjector {

    private static final List<Operation> OPERATIONS =
            List.of(
                    Operation.CREATE_INTENT,
                    Operation.RETRIEVE_INTENT,
                    Operation.CANCEL_INTENT,
                    Operation.CREATE_REFUND,
                    Operation.RETRIEVE_REFUND);

    /** Faults that keep a caller waiting until it gives up are rare. */
    private static final List<Failure> FAILURES =
            List.of(
                    Failure.BROKEN,
                    Failure.REFUSED,
                    Failure.TOO_MANY,
                    Failure.DROP,
                    Failure.DONE_THEN_BROKEN,
                    Failure.DONE_THEN_DROP);

    private final TestCluster house;
    private final SimulatorControl stripe;
    private final Random random;

    FaultInjector(TestCluster house, long seed) {
        this.house = house;
        this.stripe = house.stripe();
        this.random = new Random(seed);
    }

    void begins() {
        stripe.webhooks(WebhookMode.MIXED);
        stripe.webhookDelay(Duration.ofSeconds(2));
    }

    /** Something else each time. */
    void changes() {
        switch (random.nextInt(8)) {
            case 0, 1 -> house.losesHolds(house.node(random.nextInt(2)));
            case 2, 3 -> stripe.failNext(any(OPERATIONS), any(FAILURES), 1);
            case 4 -> stripe.answerAfter(any(OPERATIONS), Duration.ofMillis(random.nextInt(1500)));
            case 5 -> stripe.limit(any(OPERATIONS), 1 + random.nextInt(5));
            case 6 -> rare();
            default -> clears();
        }
    }

    private void rare() {
        switch (random.nextInt(4)) {
            case 0 -> stripe.outage(true);
            case 1 -> stripe.delayNext(any(OPERATIONS), Duration.ofSeconds(11));
            case 2 -> stripe.failNext(any(OPERATIONS), Failure.DONE_THEN_TIMEOUT, 1);
            default -> stripe.failNext(any(OPERATIONS), Failure.TIMEOUT, 1);
        }
    }

    /** Webhooks that were lost stay lost. */
    void clears() {
        stripe.outage(false);
        stripe.answerAtOnce();
        stripe.limit(Operation.CREATE_INTENT, 0);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
