package org.rushline.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.rushline.platform.health.DatabaseProbe;

/** Nodes that start together may each begin a cluster; until they meet they should not serve. */
@ApplicationScoped
class Neighbours {

    /** Longer than JGroups takes to merge two clusters that see each other's rows (stack.xml). */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private static final String ROWS =
            "select count(*) from jgroups where cluster = '" + Grid.CLUSTER + "'";

    private final Instant start = Instant.now();

    @Inject Grid grid;
    @Inject DatabaseProbe database;

    private volatile boolean met;

    /** Once true it stays so: that others come and go later keeps nobody from serving. */
    boolean met() throws Exception {
        if (!met) {
            met = grid.members().size() > 1 || waitedLongEnough() || database.ask(ROWS) <= 1;
        }
        return met;
    }

    private boolean waitedLongEnough() {
        return start.plus(LONG_ENOUGH).isBefore(Instant.now());
    }
}
