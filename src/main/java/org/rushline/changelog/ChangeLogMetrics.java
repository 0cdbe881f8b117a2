package org.rushline.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Each listener's lag, and how many changes it got. */
@ApplicationScoped
class ChangeLogMetrics {

    @Inject MetricRegistry registry;

    void register(Reader reader) {
        var listener = new Tag("listener", reader.name());
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_changes_lag_seconds")
                        .withDescription("Age of what this listener knows of the database")
                        .build(),
                () -> reader.lag().toMillis() / 1000.0,
                listener);
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_changes_told")
                        .withDescription("Things this listener was told to read again")
                        .build(),
                reader::changes,
                listener);
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_changes_position")
                        .withDescription("The first transaction this listener knows nothing of")
                        .build(),
                reader::next,
                listener);
    }
}
