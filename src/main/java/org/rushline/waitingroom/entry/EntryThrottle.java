package org.rushline.waitingroom.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.limits.LiveNodes;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.TooManyRequests;

/**
 * Slows down who asks for tokens, forges them, or presents one again and again. A shop with all its
 * visitors is one address: what it presents rightly counts for nothing there.
 */
@ApplicationScoped
class EntryThrottle {

    private static final int BY_ACCOUNT = 30;
    private static final int FORGED_FROM_ADDRESS = 600;
    private static final int OF_ONE_TOKEN = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Throttle byAccount;
    private Throttle fromAddress;
    private Throttle ofToken;

    protected EntryThrottle() {}

    @Inject
    EntryThrottle(LiveNodes nodes) {
        byAccount = new Throttle(BY_ACCOUNT, MINUTE, nodes::count);
        fromAddress = new Throttle(FORGED_FROM_ADDRESS, MINUTE, nodes::count);
        ofToken = new Throttle(OF_ONE_TOKEN, MINUTE, nodes::count);
    }

    /** Throws {@link TooManyRequests} if they ask too often. */
    void toAsk(AccountId who) {
        byAccount.take(who.toString());
    }

    /** Throws {@link TooManyRequests} if too much came from there that nobody has signed. */
    void toPresent(String addressBlock) {
        fromAddress.take(addressBlock);
    }

    /**
     * It was signed by us.
     *
     * @throws TooManyRequests if it is presented too often
     */
    void wasSigned(String addressBlock, UUID jti) {
        fromAddress.restore(addressBlock);
        ofToken.take(jti.toString());
    }
}
