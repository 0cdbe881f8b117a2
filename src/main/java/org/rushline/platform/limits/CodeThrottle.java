package org.rushline.platform.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.TooManyRequests;

/** Slows down who guesses codes. */
@ApplicationScoped
public class CodeThrottle {

    private static final int WRONG_CODES = 10;
    private static final Duration ALL_COME_BACK = Duration.ofMinutes(10);

    private Throttle tries;

    protected CodeThrottle() {}

    @Inject
    CodeThrottle(LiveNodes nodes) {
        tries = new Throttle(WRONG_CODES, ALL_COME_BACK, nodes::count);
    }

    /** Throws {@link TooManyRequests} if they have tried too often. */
    public void toTry(AccountId who) {
        tries.take(who.toString());
    }

    public void wasRight(AccountId who) {
        tries.restore(who.toString());
    }
}
