package org.rushline.platform.limits;

import jakarta.enterprise.context.ApplicationScoped;

/** The number of live nodes, by which shared limits are divided. */
@ApplicationScoped
public class LiveNodes {

    private volatile int count = 1;

    public int count() {
        return count;
    }

    public void are(int nodes) {
        count = Math.max(1, nodes);
    }
}
