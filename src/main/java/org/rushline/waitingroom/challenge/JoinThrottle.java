package org.rushline.waitingroom.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.limits.LiveNodes;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.TooManyRequests;

/** Slows down whoever joins again and again, or sends a crowd from one place. */
@ApplicationScoped
class JoinThrottle {

    private static final int BY_ACCOUNT = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Throttle fromAddress;
    private Throttle byAccount;

    protected JoinThrottle() {}

    @Inject
    JoinThrottle(JoinSettings settings, LiveNodes nodes) {
        fromAddress = new Throttle(settings.perMinute(), MINUTE, nodes::count);
        byAccount = new Throttle(BY_ACCOUNT, MINUTE, nodes::count);
    }

    /** Throws {@link TooManyRequests} if too many came from there, or they come too often. */
    void toJoin(AccountId who, String addressBlock) {
        byAccount.take(who.toString());
        fromAddress.take(addressBlock);
    }
}
