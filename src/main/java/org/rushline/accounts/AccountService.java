package org.rushline.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.rushline.passwords.Passwords;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;

/**
 * Signing up, proving who one is, changing one's password. Not an EJB: hashing takes long and must
 * happen outside a transaction; {@link Accounts} has one for each step.
 */
@ApplicationScoped
public class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class.getName());

    @Inject Accounts accounts;
    @Inject Passwords passwords;

    /**
     * Makes a buyer's account, or does nothing if the address has one: the caller cannot tell, not
     * even by the time it takes. Nobody is signed in by it.
     *
     * @throws InvalidFields naming {@code email}, {@code password}, {@code name}
     */
    public void signUp(NewAccount account) {
        account.check(passwords);
        accounts.add(account, passwords.hash(account.password()), Role.BUYER, false);
    }

    /** Empty if there is no such account or it has another password; both take the same time. */
    public Optional<Proof> prove(String email, String password) {
        var account = accounts.withEmail(NewAccount.normalized(email));
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        var found = account.get();
        if (!passwords.matches(password, found.password())) {
            LOG.info("Wrong password for " + found.id());
            return Optional.empty();
        }
        return Optional.of(kept(found, password));
    }

    private Proof kept(Account account, String password) {
        if (!passwords.isOutdated(account.password())) {
            return new Proof(account.id(), account.version());
        }
        accounts.rehash(account, passwords.hash(password));
        var rehashed = accounts.withId(account.id()).orElse(account);
        return new Proof(rehashed.id(), rehashed.version());
    }

    /**
     * Replaces one's password; every session but this one ends.
     *
     * @throws InvalidFields if {@code current} is not the password or {@code next} is not
     *     acceptable
     */
    public void changePassword(AccountId id, UUID session, String current, String next) {
        var account = accounts.withId(id).orElseThrow(SignInNeeded::new);
        if (!passwords.matches(current, account.password())) {
            throw new InvalidFields("current", "is not your password");
        }
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
     * @throws NotFound if there is no such account
     */
    public AccountView view(AccountId id) {
        return accounts.withId(id)
                .map(AccountView::of)
                .orElseThrow(() -> new NotFound("such account"));
    }
}
