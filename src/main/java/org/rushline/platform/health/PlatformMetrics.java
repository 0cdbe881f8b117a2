package org.rushline.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.rushline.platform.startup.SchemaReady;

/** Metrics of the database, beside the pools that the server shows itself. */
@ApplicationScoped
class PlatformMetrics {

    /** Needs the role pg_read_all_stats to see the transactions of other users. */
    private static final String OLDEST_WRITER =
            "select coalesce(extract(epoch from clock_timestamp() - min(xact_start)), 0)"
                    + " from pg_stat_activity where backend_xid is not null";

    @Inject MetricRegistry registry;
    @Inject DatabaseClock clock;
    @Inject DatabaseProbe database;

    void register(@Observes SchemaReady ready) {
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_clock_offset_seconds")
                        .withDescription("How far the database's clock is ahead of this node's")
                        .build(),
                () -> clock.offset().toMillis() / 1000.0);
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_oldest_writing_transaction_seconds")
                        .withDescription("Age of the oldest open transaction that has written")
                        .build(),
                this::oldestWriter);
    }

    private double oldestWriter() {
        try {
            return database.ask(OLDEST_WRITER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        } catch (Exception e) {
            return Double.NaN; // the readiness check says what is wrong
        }
    }
}
