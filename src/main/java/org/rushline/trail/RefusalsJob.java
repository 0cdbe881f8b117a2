package org.rushline.trail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Each node counts its own. */
@Singleton
public class RefusalsJob {

    @Inject Refusals refusals;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void count() {
        refusals.count();
    }
}
