package org.rushline.waitingroom.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rushline.platform.limits.LiveNodes;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.TooManyRequests;

/** Slows down whoever joins again and again, or sends a crowd from one place. */
@ApplicationScoped
class JoinThrottle {

    private static final int BY_HOLDER = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Throttle fromAddress;
    private Throttle byHolder;

    protected JoinThrottle() {}

    @Inject
    JoinThrottle(JoinSettings settings, LiveNodes nodes) {
        fromAddress = new Throttle(settings.perMinute(), MINUTE, nodes::count);
        byHolder = new Throttle(BY_HOLDER, MINUTE, nodes::count);
    }

    /** Throws {@link TooManyRequests} if too many came from there, or they come too often. */
    void toJoin(UUID holder, String addressBlock) {
        byHolder.take(holder.toString());
        fromAddress.take(addressBlock);
    }
}
