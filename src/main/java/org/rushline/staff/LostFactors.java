package org.rushline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.NotAllowed;
import org.rushline.accounts.secondfactor.SecondFactors;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;

/** Second factors of people who have lost their phone and their recovery codes. */
@ApplicationScoped
public class LostFactors {

    @Inject Grants grants;
    @Inject AccountService accounts;
    @Inject SecondFactors factors;

    /**
     * Removes somebody's, and ends all their sessions.
     *
     * @throws NotFound if there is no such account
     * @throws Conflict if it is one's own, or there is none
     * @throws NotAllowed if whoever removes it is no administrator any more
     */
    @Transactional
    public void remove(AccountId whose, AccountId by) {
        grants.mustAdminister(by);
        if (whose.equals(by)) {
            throw new Conflict(
                    "own-second-factor",
                    "It is your own",
                    "You remove your own second factor with your password and a code, on /me/second-factor.");
        }
        accounts.view(whose);
        factors.removeForOther(whose);
    }
}
