package org.rushline.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.PasswordChanged;
import org.rushline.accounts.Person;
import org.rushline.accounts.secondfactor.SecondFactorChanged;
import org.rushline.accounts.secondfactor.SecondFactorNeeded;
import org.rushline.accounts.secondfactor.WrongCode;
import org.rushline.accounts.secondfactor.WrongCodeTried;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.SessionId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.sessions.Session.EndReason;
import org.rushline.sessions.tokens.SecondStep;
import org.rushline.sessions.tokens.SignedIn;
import org.rushline.sessions.tokens.Tokens;
import org.rushline.staff.RolesChanged;

/** Not an EJB: signing in hashes outside a transaction; {@link Sessions} has one for each step. */
@ApplicationScoped
public class SessionService {

    @Inject AccountService accounts;
    @Inject Sessions sessions;
    @Inject LiveSessions live;
    @Inject Tokens tokens;
    @Inject Event<SessionOpened> opened;
    @Inject Event<WrongCodeTried> wrong;

    /**
     * Opens a session.
     *
     * @param code null if none was given
     * @param addressBlock where it is tried from, see {@code ClientAddress}
     * @param device with what
     * @throws WrongCredentials without saying which of the two is wrong
     * @throws SecondFactorNeeded if a code is missing
     * @throws WrongCode if the code is wrong or used
     * @throws TooManyRequests after ten wrong tries for this address from there
     */
    public SignedIn signIn(
            String email, String password, String code, String addressBlock, Device device) {
        return opened(email, password, code, addressBlock, device)
                .or(() -> opened(email, password, code, addressBlock, device))
                .orElseThrow(WrongCredentials::new);
    }

    /** Empty if the account changed between the proof and now: a second look tells. */
    private Optional<SignedIn> opened(
            String email, String password, String code, String addressBlock, Device device) {
        var proof = accounts.prove(email, password, addressBlock);
        var first = new SecondStep(proof.orElseThrow(WrongCredentials::new), UUID.randomUUID());
        return opened(first, code, addressBlock, device);
    }

    /**
     * Opens the session of somebody whose password was right a moment ago.
     *
     * @throws WrongCredentials if the account has changed since
     * @throws SecondFactorNeeded if a code is missing
     * @throws WrongCode if the code is wrong or used
     * @throws TooManyRequests if too many came from there, or after too many wrong codes
     */
    public SignedIn finish(SecondStep step, String code, String addressBlock, Device device) {
        accounts.countTry(addressBlock);
        return opened(step, code, addressBlock, device).orElseThrow(WrongCredentials::new);
    }

    private Optional<SignedIn> opened(
            SecondStep step, String code, String addressBlock, Device device) {
        var verified = step.verified();
        return sessions.open(verified, device, code, step.session())
                .map(
                        opening ->
                                switch (opening.check()) {
                                    case MISSING -> throw new SecondFactorNeeded(verified);
                                    case WRONG -> throw wrong(verified.account(), addressBlock);
                                    case NOT_NEEDED, RIGHT -> signedIn(opening.person());
                                });
    }

    private SignedIn signedIn(Person person) {
        opened.fire(new SessionOpened(person));
        return tokens.issue(person);
    }

    private WrongCode wrong(AccountId account, String addressBlock) {
        wrong.fireAsync(new WrongCodeTried(account, addressBlock));
        return new WrongCode();
    }

    /** The owner of this token; empty if it is not ours, has expired, or its session has ended. */
    public Optional<Person> person(String token) {
        return tokens.read(token)
                .filter(claims -> !claims.isExpired(tokens.now()))
                .flatMap(live::find);
    }

    /** Those of these sessions that have not ended. */
    public Set<UUID> living(Set<UUID> some) {
        return some.isEmpty() ? Set.of() : sessions.living(some);
    }

    /** Whether the token has lived half its time or longer, so that it should be renewed. */
    boolean wantsRenewal(String token) {
        return tokens.read(token)
                .filter(claims -> claims.isPastHalfItsLife(tokens.now()))
                .isPresent();
    }

    /** A new token for an old or expired one; empty if it is not ours or its session ended. */
    Optional<SignedIn> renew(String token) {
        return tokens.read(token)
                .flatMap(
                        claims ->
                                sessions.renew(claims.session())
                                        .filter(p -> p.id().equals(claims.account())))
                .map(tokens::issue);
    }

    /** Where they are signed in, the session used last first. */
    public List<SessionView> of(Person person) {
        return sessions.alive(person.id(), person.session());
    }

    /** Ends one of their sessions; throws NotFound if it is not theirs. */
    public void end(Person person, SessionId session) {
        if (!sessions.end(session.uuid(), person.id())) {
            throw new NotFound("such session");
        }
        live.forget(session.uuid());
    }

    /** Ends the session of this token, however old it is. The second time changes nothing. */
    public void signOut(String token) {
        tokens.read(token)
                .ifPresent(
                        claims -> {
                            sessions.end(claims.session());
                            live.forget(claims.session());
                        });
    }

    /**
     * Signs somebody out everywhere.
     *
     * @throws org.rushline.platform.problem.NotFound if there is no such account
     */
    public void endAllOf(AccountId account) {
        accounts.view(account);
        sessions.endAll(account);
        live.forgetAllOf(account);
    }

    public void lookAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) RolesChanged change) {
        live.forgetAllOf(change.account());
    }

    public void endTheOthers(@Observes PasswordChanged change) {
        sessions.endAllBut(change.session(), change.account(), EndReason.PASSWORD_CHANGED);
    }

    public void follow(@Observes SecondFactorChanged change) {
        switch (change.what()) {
            case SET_UP -> {
                sessions.prove(change.session());
                sessions.endAllBut(change.session(), change.account(), EndReason.SIGNED_OUT);
            }
            case REMOVED ->
                    sessions.endAllBut(change.session(), change.account(), EndReason.SIGNED_OUT);
            case REMOVED_BY_OPERATOR -> sessions.endAll(change.account());
            case RECOVERY_CODES_RENEWED, RECOVERY_CODE_USED -> {}
        }
    }

    public void lookAgain(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) SecondFactorChanged change) {
        live.forgetAllOf(change.account());
    }

    public void forgetTheOthers(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordChanged change) {
        live.forgetAllOf(change.account());
    }
}
