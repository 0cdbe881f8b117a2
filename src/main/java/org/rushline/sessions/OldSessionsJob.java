package org.rushline.sessions;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Every node may run it: the second finds nothing left to do. */
@Singleton
public class OldSessionsJob {

    @Inject Sessions sessions;

    @Schedule(hour = "4", minute = "20", persistent = false)
    void forget() {
        sessions.forgetOld();
    }
}
