package org.rushline.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.rushline.platform.startup.SchemaReady;
import org.rushline.search.LiveIndex;

/** The state of the index; the change log's own metrics tell how far it was read. */
@ApplicationScoped
class SearchMetrics {

    @Inject MetricRegistry registry;
    @Inject LiveIndex live;
    @Inject Progress progress;

    void register(@Observes SchemaReady ready) {
        gauge("rushline_search_ready", "1 if there is an index", () -> live.exists() ? 1 : 0);
        gauge(
                "rushline_search_failing",
                "1 if it cannot be kept",
                () -> progress.failing() ? 1 : 0);
        gauge("rushline_search_changes", "How often the index was changed", live::generation);
        gauge("rushline_search_rebuild_done", "Events in the index being made", progress::done);
        gauge("rushline_search_rebuild_total", "Events it will hold; 0: none", progress::total);
    }

    private void gauge(String name, String says, Supplier<Number> value) {
        registry.gauge(Metadata.builder().withName(name).withDescription(says).build(), value);
    }
}
