package org.rushline.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.rushline.platform.limits.Bulkhead;

/** Two at once: a large plan is 20 MB and must not take memory and processors from buyers. */
@ApplicationScoped
class PlanWorkshop {

    private final Bulkhead bulkhead = new Bulkhead(2, Duration.ofSeconds(5));

    <T> T make(Supplier<T> plan) {
        return bulkhead.run(plan);
    }
}
