package org.rushline.payment.stripe;

import io.github.bucket4j.Bucket;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rushline.cluster.Grid;

/**
 * The account's limit at Stripe, shared evenly by the nodes that see each other; and a bound on how
 * many calls this node has under way. When it gets tight, payments go before cancels before
 * refunds.
 */
@ApplicationScoped
public class StripeBudget {

    private static final Duration WAIT = Duration.ofSeconds(2);

    /** How much of a second's budget must be left before a less urgent request may use it. */
    public enum Urgency {
        PAYMENT(0),
        CANCEL(0.2),
        REFUND(0.5);

        private final double leaves;

        Urgency(double leaves) {
            this.leaves = leaves;
        }
    }

    @Inject StripeSettings settings;
    @Inject Grid grid;

    private Semaphore underWay;
    private volatile Share share;

    private record Share(int nodes, int perSecond, Bucket bucket) {}

    @PostConstruct
    void open() {
        underWay = new Semaphore(settings.calls(), true);
    }

    /** How many requests all nodes together may send in a second. */
    public int perSecond() {
        return settings.requestsPerSecond();
    }

    /**
     * @throws StripeFault BUSY if there is no room for the call
     */
    public <T> T spend(Urgency urgency, Supplier<T> call) {
        if (!affordable(urgency) || !enter(urgency)) {
            throw StripeFault.busy();
        }
        try {
            return call.get();
        } finally {
            underWay.release();
        }
    }

    private boolean affordable(Urgency urgency) {
        var mine = share();
        if (mine.bucket.getAvailableTokens() < mine.perSecond * urgency.leaves) {
            return false;
        }
        if (urgency != Urgency.PAYMENT) {
            return mine.bucket.tryConsume(1);
        }
        try {
            return mine.bucket.asBlocking().tryConsume(1, WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Jobs leave some room to buyers and do not wait. */
    private boolean enter(Urgency urgency) {
        try {
            return urgency == Urgency.PAYMENT
                    ? underWay.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    : underWay.availablePermits() > settings.calls() * urgency.leaves
                            && underWay.tryAcquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Share share() {
        var nodes = Math.max(1, grid.members().size());
        var known = share;
        if (known == null || known.nodes != nodes) {
            var perSecond = Math.max(1, settings.requestsPerSecond() / nodes);
            known = new Share(nodes, perSecond, bucket(perSecond));
            share = known;
        }
        return known;
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perSecond)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
