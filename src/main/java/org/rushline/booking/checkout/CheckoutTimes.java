package org.rushline.booking.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;
import org.rushline.platform.startup.SchemaReady;

/** How long buyers wait on this node from asking to pay until they can. */
@ApplicationScoped
public class CheckoutTimes {

    private static final double MOST = 0.95;

    @Inject MetricRegistry registry;

    private Timer timer;

    void register(@Observes SchemaReady ready) {
        timer =
                registry.timer(
                        Metadata.builder()
                                .withName("rushline_checkout_seconds")
                                .withDescription("From asking to pay until one can, on this node")
                                .build());
    }

    <T> T timed(Supplier<T> checkout) {
        long began = System.nanoTime();
        try {
            return checkout.get();
        } finally {
            timer.update(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Of the last minutes; empty if nobody has asked. */
    public Optional<Duration> mostTook() {
        return Arrays.stream(timer.getSnapshot().percentileValues())
                .filter(value -> value.getPercentile() == MOST && value.getValue() > 0)
                .map(value -> Duration.ofNanos(Math.round(value.getValue())))
                .findFirst();
    }
}
