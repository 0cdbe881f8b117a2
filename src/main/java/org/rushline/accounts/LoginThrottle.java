package org.rushline.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.platform.limits.LiveNodes;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.TooManyRequests;

/** Slows down guessing. Never by the e-mail address alone: then anybody could lock anybody out. */
@ApplicationScoped
class LoginThrottle {

    private static final int WRONG_PASSWORDS = 10;
    private static final Duration ONE_COMES_BACK = Duration.ofSeconds(30);

    private Throttle guesses;
    private Throttle fromAddress;

    protected LoginThrottle() {}

    @Inject
    LoginThrottle(AccountSettings settings, LiveNodes nodes) {
        var allComeBack = ONE_COMES_BACK.multipliedBy(WRONG_PASSWORDS);
        guesses = new Throttle(WRONG_PASSWORDS, allComeBack, nodes::count);
        fromAddress =
                new Throttle(settings.attemptsPerMinute(), Duration.ofMinutes(1), nodes::count);
    }

    /**
     * Counts nothing: what is to be tried has not been read yet.
     *
     * @throws TooManyRequests if too many came from there
     */
    public void mayCome(String addressBlock) {
        fromAddress.mustHaveOne(addressBlock);
    }

    /** Throws TooManyRequests if too many came from there. */
    public void toComeIn(String addressBlock) {
        fromAddress.take(addressBlock);
    }

    /**
     * @param whose the account that is asked for, by address or id
     * @throws TooManyRequests if too many came from there, in all or for this account
     */
    public void toGuess(String addressBlock, String whose) {
        fromAddress.take(addressBlock);
        guesses.take(addressBlock, NewAccount.normalized(whose));
    }

    public void wasRight(String addressBlock, String whose) {
        guesses.restore(addressBlock, NewAccount.normalized(whose));
    }
}
