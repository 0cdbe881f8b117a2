package org.rushline.dev;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How much of the demo catalogue is there. */
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
