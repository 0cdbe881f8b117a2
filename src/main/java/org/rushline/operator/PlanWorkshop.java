package org.rushline.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.rushline.platform.limits.Bulkhead;

/**
 * Where seat plans are read and drawn: a large one is 20 MB and a hundred thousand objects. Two at
 * once take neither the memory nor the processors from those who buy.
 */
@ApplicationScoped
class PlanWorkshop {

    private final Bulkhead bulkhead = new Bulkhead(2, Duration.ofSeconds(5));

    <T> T make(Supplier<T> plan) {
        return bulkhead.run(plan);
    }
}
