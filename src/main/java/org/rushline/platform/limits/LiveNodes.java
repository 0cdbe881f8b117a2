package org.rushline.platform.limits;

import jakarta.enterprise.context.ApplicationScoped;

/** How many nodes serve beside each other, as the cluster tells: for limits that they share. */
@ApplicationScoped
public class LiveNodes {

    private volatile int count = 1;

    public int count() {
        return count;
    }

    /** For the cluster, whenever it changes. */
    public void are(int nodes) {
        count = Math.max(1, nodes);
    }
}
