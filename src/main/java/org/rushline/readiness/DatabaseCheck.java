package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.platform.limits.LiveNodes;

/** Whether there are connections to the database for everybody who will shop. */
@ApplicationScoped
class DatabaseCheck implements ReadinessCheck {

    /** Those of the jobs, the change log and the health check. */
    private static final int BESIDE_THE_POOL = 12;

    private static final double MOST_IN_USE = 0.8;

    @Inject ConnectionCounts counts;
    @Inject ReadinessSettings settings;
    @Inject LiveNodes nodes;

    @Override
    public ReadinessCode code() {
        return ReadinessCode.DATABASE;
    }

    @Override
    public Finding look(CheckedRoom room) {
        return judge(settings.pool(), counts.inUse(), nodes.count(), counts.allowed());
    }

    /**
     * @param pool how many connections a node opens at most for requests
     * @param inUse of ours
     * @param allowed how many connections PostgreSQL accepts
     */
    static Finding judge(int pool, int inUse, int nodes, int allowed) {
        int wanted = nodes * (pool + BESIDE_THE_POOL);
        var says =
                "%d of this node's %d connections are in use. All nodes together may open %d, and PostgreSQL accepts %d."
                        .formatted(inUse, pool, wanted, allowed);
        if (wanted > allowed) {
            return Finding.bad(says + " Raise its `max_connections`, or lower RUSHLINE_DB_POOL.");
        }
        return inUse <= pool * MOST_IN_USE
                ? Finding.good(says)
                : Finding.bad(says + " Find out what keeps them busy before the crowd comes.");
    }
}
