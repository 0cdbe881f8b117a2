package org.rushline.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rushline.accounts.Person;
import org.rushline.accounts.VerifiedPassword;
import org.rushline.accounts.secondfactor.CodeCheck;
import org.rushline.accounts.secondfactor.SecondFactorSettings;
import org.rushline.accounts.secondfactor.SecondFactors;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.sql.Sql;
import org.rushline.sessions.Session.EndReason;
import org.rushline.staff.Grants;

/**
 * All sessions. Each method is a transaction; what time it is, the database says. Those of staff
 * end 30 minutes after their last renewal and 12 hours after their start.
 */
@ApplicationScoped
class Sessions {

    /**
     * Of a session {@code s}: a desk that nobody sits at is not left open to whoever comes by, and
     * who has a second factor has shown it.
     */
    private static final String ALIVE =
            """
            s.ended_at is null and s.expires_at > now() and (
                s.renewed_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'
                or not exists (select from staff_grant g where g.account_id = s.account_id and g.revoked_at is null))
            and (s.second_factor or not exists (
                select from second_factor f where f.account_id = s.account_id and f.confirmed_at is not null))""";

    private static final String LIVE =
            "select a.id, a.name, %s, %s from session s join account a on a.id = s.account_id where s.id = ? and %s"
                    .formatted(Grants.ROLES, SecondFactors.CONFIRMED, ALIVE);

    private static final String LIVING =
            "select s.id from session s where s.id = any((select ?)::uuid[]) and " + ALIVE;

    private static final String MINE =
            "select s.* from session s where s.account_id = ? and %s order by s.renewed_at desc, s.id limit 100"
                    .formatted(ALIVE);

    private static final String UNCHANGED =
            """
            select a.id, a.name, %s, %s, now() from account a
            where a.id = ? and a.version = ? for share"""
                    .formatted(Grants.ROLES, SecondFactors.CONFIRMED);

    private static final String OLD =
            """
            delete from session
            where expires_at < now() - interval '30 days' or ended_at < now() - interval '30 days'""";

    @PersistenceContext(unitName = "rushline")
    EntityManager db;

    @Inject Sql sql;
    @Inject SecondFactors factors;
    @Inject SecondFactorSettings settings;

    /**
     * What became of a sign-in with the right password.
     *
     * @param person null if the code is missing or wrong
     */
    record Opening(CodeCheck check, Person person) {}

    /**
     * Empty if the account changed since. The share lock orders it with password changes; the code
     * is used in the same transaction.
     *
     * @param code null if there is none
     * @param wanted the session's id: whoever sends the same twice gets one session
     */
    @Transactional
    public Optional<Opening> open(
            VerifiedPassword verified, Device device, String code, UUID wanted) {
        var owner =
                sql.first(
                        UNCHANGED,
                        row -> person(row, wanted),
                        verified.account().uuid(),
                        verified.version());
        return owner.map(person -> open(person, device, code));
    }

    private Opening open(Person person, Device device, String code) {
        var check = factors.check(person.id(), code);
        var before = db.find(Session.class, person.session());
        if (check == CodeCheck.WRONG && isThisOne(before, person.id(), code)) {
            return new Opening(CodeCheck.RIGHT, person);
        }
        if (check == CodeCheck.WRONG || check == CodeCheck.MISSING) {
            return new Opening(check, null);
        }
        var id = before == null ? person.session() : UUID.randomUUID();
        var proven = check == CodeCheck.RIGHT;
        db.persist(new Session(id, person.id(), device, proven, now()));
        return new Opening(check, person.in(id));
    }

    /** Whether the same code has opened this session just now. */
    private boolean isThisOne(Session session, AccountId account, String code) {
        return session != null
                && session.account().equals(account)
                && session.isAlive(now())
                && factors.isLast(account, code);
    }

    /** Empty if it ended, or never was. Asked with every request that no node remembers. */
    @Transactional
    public Optional<Person> find(UUID session) {
        return sql.first(LIVE, row -> person(row, session), session);
    }

    private Person person(ResultSet row, UUID session) throws SQLException {
        var roles = Grants.roles(row);
        var barred = settings.isRequired() && !roles.isEmpty() && !row.getBoolean("confirmed");
        return new Person(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                barred ? Set.of() : roles,
                session,
                barred);
    }

    /** Those of them that have not ended. */
    @Transactional
    public Set<UUID> living(Set<UUID> some) {
        return Set.copyOf(sql.list(LIVING, row -> row.getObject(1, UUID.class), List.copyOf(some)));
    }

    /** Counts as use. Empty if it ended, or never was. */
    @Transactional
    public Optional<Person> renew(UUID session) {
        return find(session).filter(person -> db.find(Session.class, session).renew(now()));
    }

    /** Those that have not ended, the one used last first. */
    @Transactional
    public List<SessionView> alive(AccountId account, UUID current) {
        return sql.list(MINE, row -> SessionView.of(row, current), account);
    }

    /** Whether it was theirs. */
    @Transactional
    public boolean end(UUID session, AccountId account) {
        var found = db.find(Session.class, session, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !found.account().equals(account)) {
            return false;
        }
        found.end(EndReason.SIGNED_OUT, now());
        return true;
    }

    @Transactional
    public void end(UUID session) {
        var found = db.find(Session.class, session, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            found.end(EndReason.SIGNED_OUT, now());
        }
    }

    @Transactional
    public void endAllBut(UUID session, AccountId account, EndReason why) {
        var now = now();
        of(account).stream()
                .filter(one -> !one.id().equals(session))
                .forEach(one -> one.end(why, now));
    }

    /** A code was shown in it. */
    @Transactional
    public void prove(UUID session) {
        Optional.ofNullable(db.find(Session.class, session)).ifPresent(Session::prove);
    }

    @Transactional
    public void endAll(AccountId account) {
        var now = now();
        of(account).forEach(session -> session.end(EndReason.ENDED_BY_OPERATOR, now));
    }

    private List<Session> of(AccountId account) {
        return db.createQuery(
                        "select s from Session s where s.account = :account and s.endedAt is null",
                        Session.class)
                .setParameter("account", account.uuid())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Deletes sessions a month after they are over, for privacy. */
    @Transactional
    public int forgetOld() {
        return sql.change(OLD);
    }

    private Instant now() {
        return sql.first("select now()", row -> Sql.instant(row, "now")).orElseThrow();
    }
}
