package org.rushline.dev;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is there of the demo catalogue. */
record DemoCounts(
        AtomicInteger venues,
        AtomicInteger performers,
        AtomicInteger events,
        AtomicInteger onSale) {

    DemoCounts() {
        this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
    }

    DemoCatalogue.Summary summary(List<String> problems) {
        return new DemoCatalogue.Summary(events.get(), onSale.get(), problems);
    }
}
