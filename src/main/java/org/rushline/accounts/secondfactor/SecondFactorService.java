package org.rushline.accounts.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.logging.Logger;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.Person;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.startup.Deployment;

/** One's own second factor. Passwords are hashed outside the transactions. */
@ApplicationScoped
public class SecondFactorService {

    private static final Logger LOG = Logger.getLogger(SecondFactorService.class.getName());

    private static final int SECRET_BYTES = 20; // as long as what HMAC-SHA-1 makes of it
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject AccountService accounts;
    @Inject SecondFactors factors;
    @Inject Deployment deployment;
    @Inject Event<WrongCodeTried> wrong;

    public SecondFactorView view(AccountId account) {
        return factors.view(account);
    }

    /**
     * Makes a secret; one that was not confirmed is replaced.
     *
     * @param addressBlock where it is tried from, see {@code ClientAddress}
     * @throws InvalidFields if {@code password} is not the password
     * @throws Conflict if the account has a second factor
     * @throws SecondFactorUnavailable if there is no key
     */
    public StartedFactor start(AccountId account, String password, String addressBlock) {
        accounts.proveAgain(account, "password", password, addressBlock);
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        factors.start(account, secret);
        return described(account, secret);
    }

    /** What waits for its first code; empty after an hour, and once it is confirmed. */
    public Optional<StartedFactor> started(AccountId account) {
        return factors.started(account).map(secret -> described(account, secret));
    }

    /** By the name of this installation, should somebody have accounts at several. */
    private StartedFactor described(AccountId account, byte[] secret) {
        var issuer = deployment.publicAddress().map(URI::getHost).orElse("Rushline");
        return StartedFactor.of(secret, issuer, accounts.view(account).email());
    }

    /**
     * From now on a sign-in needs a code. All other sessions end.
     *
     * @throws InvalidFields if {@code code} is not one of the secret's
     * @throws Conflict if nothing was started within the last hour, or it is confirmed
     */
    public RecoveryCodesView confirm(Person who, String code, String addressBlock) {
        accounts.countTry(addressBlock);
        var codes = RecoveryCode.some();
        if (!factors.confirm(who.id(), who.session(), code, codes)) {
            throw SecondFactorRefusals.wrong();
        }
        LOG.info("Second factor set up by " + who.id());
        return RecoveryCodesView.of(codes);
    }

    /**
     * Replaces the recovery codes.
     *
     * @param password null if a code is given
     * @param code null if the password is given
     * @throws InvalidFields if what is given is wrong
     * @throws Conflict if the account has no second factor
     * @throws TooManyRequests after too many wrong tries
     */
    public RecoveryCodesView renew(Person who, String password, String code, String addressBlock) {
        if (code == null) {
            accounts.proveAgain(who.id(), "password", password, addressBlock);
        } else {
            accounts.countTry(addressBlock);
        }
        var codes = RecoveryCode.some();
        mustBeRight(factors.renew(who.id(), who.session(), code, codes), who, addressBlock);
        return RecoveryCodesView.of(codes);
    }

    /**
     * Removes it. All other sessions end.
     *
     * @param code of the phone, or a recovery code
     * @throws InvalidFields if {@code password} or {@code code} is wrong
     * @throws Conflict if the account has no second factor
     * @throws TooManyRequests after too many wrong tries
     */
    public void remove(Person who, String password, String code, String addressBlock) {
        accounts.proveAgain(who.id(), "password", password, addressBlock);
        mustBeRight(factors.remove(who.id(), who.session(), code), who, addressBlock);
        LOG.info("Second factor removed by " + who.id());
    }

    private void mustBeRight(CodeCheck check, Person who, String addressBlock) {
        switch (check) {
            case NOT_NEEDED -> throw SecondFactorRefusals.none();
            case MISSING -> throw new InvalidFields("code", "is needed");
            case WRONG -> {
                wrong.fireAsync(new WrongCodeTried(who.id(), addressBlock));
                throw SecondFactorRefusals.wrong();
            }
            case RIGHT -> {}
        }
    }
}
