package org.rushline.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.rushline.passwords.Passwords;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.TooManyRequests;

/** Not an EJB: hashing takes long. {@link Accounts} has a transaction for each step. */
@ApplicationScoped
public class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class.getName());

    @Inject Accounts accounts;
    @Inject Passwords passwords;
    @Inject LoginThrottle throttle;
    @Inject Event<WrongPassword> wrong;

    /**
     * Makes a buyer's account, or does nothing if the address has one: the caller cannot tell, not
     * even by the time it takes. Nobody is signed in by it.
     *
     * @param addressBlock where it is tried from, see {@code ClientAddress}
     * @throws InvalidFields naming {@code email}, {@code password}, {@code name}
     * @throws TooManyRequests if too many came from there
     */
    public void signUp(NewAccount account, String addressBlock) {
        throttle.toComeIn(addressBlock);
        account.check(passwords);
        accounts.add(account, passwords.hash(account.password()), false);
    }

    /**
     * Empty if there is no such account or it has another password; both take the same time.
     *
     * @param addressBlock where it is tried from, see {@code ClientAddress}
     * @throws TooManyRequests after ten wrong tries for this account from there
     */
    public Optional<VerifiedPassword> prove(String email, String password, String addressBlock) {
        throttle.toGuess(addressBlock, email);
        var proof = proven(email, password, addressBlock);
        proof.ifPresent(right -> throttle.wasRight(addressBlock, email));
        return proof;
    }

    private Optional<VerifiedPassword> proven(String email, String password, String addressBlock) {
        var account = accounts.withEmail(NewAccount.normalized(email));
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        var found = account.get();
        if (!passwords.matches(password, found.password())) {
            LOG.info("Wrong password for " + found.id());
            wrong.fireAsync(new WrongPassword(found.id(), addressBlock));
            return Optional.empty();
        }
        return Optional.of(kept(found, password));
    }

    private VerifiedPassword kept(Account account, String password) {
        if (!passwords.isOutdated(account.password())) {
            return new VerifiedPassword(account.id(), account.version());
        }
        accounts.rehash(account, passwords.hash(password));
        var rehashed = accounts.withId(account.id()).orElse(account);
        return new VerifiedPassword(rehashed.id(), rehashed.version());
    }

    /**
     * Replaces one's password; every session but this one ends.
     *
     * @param addressBlock where it is tried from, see {@code ClientAddress}
     * @throws InvalidFields if {@code current} is not the password or {@code next} is not
     *     acceptable
     * @throws TooManyRequests after ten wrong tries for this account from there
     */
    public void changePassword(
            AccountId id, UUID session, String current, String next, String addressBlock) {
        var account = provenAgain(id, "current", current, addressBlock);
        passwords
                .reasonAgainst(next, account.name(), account.email())
                .ifPresent(
                        reason -> {
                            throw new InvalidFields("next", reason);
                        });
        accounts.changePassword(account, passwords.hash(next), new PasswordChanged(id, session));
        LOG.info("Password changed by " + id);
    }

    /**
     * Makes sure that whoever is signed in knows the password.
     *
     * @param field what the password is called in the request
     * @param addressBlock where it is tried from, see {@code ClientAddress}
     * @throws InvalidFields if it is another one
     * @throws TooManyRequests after ten wrong tries for this account from there
     */
    public void proveAgain(AccountId id, String field, String password, String addressBlock) {
        provenAgain(id, field, password, addressBlock);
    }

    private Account provenAgain(AccountId id, String field, String password, String addressBlock) {
        throttle.toGuess(addressBlock, id.toString());
        var account = accounts.withId(id).orElseThrow(SignInNeeded::new);
        if (!passwords.matches(password, account.password())) {
            throw new InvalidFields(field, "is wrong");
        }
        throttle.wasRight(addressBlock, id.toString());
        return account;
    }

    /**
     * Counts a try of what is no password.
     *
     * @param addressBlock where it is tried from, see {@code ClientAddress}
     * @throws TooManyRequests if too many came from there
     */
    public void countTry(String addressBlock) {
        throttle.toComeIn(addressBlock);
    }

    /** Whether its address has been verified. */
    public boolean isVerified(AccountId id) {
        return accounts.isVerified(id);
    }

    /**
     * Makes an account in the transaction of the caller, for an address that needs no mail.
     *
     * @param account checked
     * @param hash of its password
     * @return empty if the address has an account
     */
    public Optional<AccountId> addVerified(NewAccount account, String hash) {
        return accounts.add(account, hash, true);
    }

    /** Throws NotFound if nobody has this address. */
    public void verify(String email) {
        if (!accounts.verify(NewAccount.normalized(email))) {
            throw new NotFound("such account");
        }
    }

    /** Throws NotFound if nobody has this address. */
    public AccountView withEmail(String email) {
        return accounts.withEmail(NewAccount.normalized(email))
                .map(AccountView::of)
                .orElseThrow(() -> new NotFound("such account"));
    }

    /** Throws NotFound if there is no such account. */
    public AccountView view(AccountId id) {
        return accounts.withId(id)
                .map(AccountView::of)
                .orElseThrow(() -> new NotFound("such account"));
    }
}
