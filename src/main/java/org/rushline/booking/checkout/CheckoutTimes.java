package org.rushline.booking.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;
import org.rushline.platform.startup.SchemaReady;

/** How long buyers wait on this node from asking to pay until they can. */
@ApplicationScoped
class CheckoutTimes {

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
}
