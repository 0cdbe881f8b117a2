package org.rushline.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.rushline.platform.startup.SchemaReady;

/** How many nodes this one sees; all nodes should report the same number. */
@ApplicationScoped
class ClusterMetrics {

    @Inject MetricRegistry registry;
    @Inject Grid grid;

    void register(@Observes SchemaReady ready) {
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_cluster_nodes")
                        .withDescription("Nodes that this one sees, itself included")
                        .build(),
                () -> grid.members().size());
    }
}
