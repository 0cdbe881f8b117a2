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

    /** Of a session {@code s}: a desk that nobody sits at is not left open to whoever comes by. */
    private static final String ALIVE =
            """
            s.ended_at is null and s.expires_at > now() and (
                s.renewed_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'
                or not exists (select from staff_grant g where g.account_id = s.account_id and g.revoked_at is null))""";

    private static final String LIVE =
            "select a.id, a.name, %s from session s join account a on a.id = s.account_id where s.id = ? and %s"
                    .formatted(Grants.ROLES, ALIVE);

    private static final String LIVING =
            "select s.id from session s where s.id = any((select ?)::uuid[]) and " + ALIVE;

    private static final String MINE =
            "select s.* from session s where s.account_id = ? and %s order by s.renewed_at desc, s.id limit 100"
                    .formatted(ALIVE);

    private static final String UNCHANGED =
            """
            select a.id, a.name, %s, now() from account a
            where a.id = ? and a.version = ? for share"""
                    .formatted(Grants.ROLES);

    private static final String OLD =
            """
            delete from session
            where expires_at < now() - interval '30 days' or ended_at < now() - interval '30 days'""";

    @PersistenceContext(unitName = "rushline")
    EntityManager db;

    @Inject Sql sql;

    /** Empty if the account changed since. The share lock orders it with password changes. */
    @Transactional
    public Optional<Person> open(VerifiedPassword verified, Device device) {
        return sql.first(
                UNCHANGED,
                row -> begun(row, device),
                verified.account().uuid(),
                verified.version());
    }

    private Person begun(ResultSet row, Device device) throws SQLException {
        var account = new AccountId(row.getObject("id", UUID.class));
        var session = new Session(account, device, Sql.instant(row, "now"));
        db.persist(session);
        return person(row, session.id());
    }

    /** Empty if it ended, or never was. Asked with every request that no node remembers. */
    @Transactional
    public Optional<Person> find(UUID session) {
        return sql.first(LIVE, row -> person(row, session), session);
    }

    private static Person person(ResultSet row, UUID session) throws SQLException {
        return new Person(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Grants.roles(row),
                session);
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
    public void endAllBut(UUID session, AccountId account) {
        var now = now();
        of(account).stream()
                .filter(one -> !one.id().equals(session))
                .forEach(one -> one.end(EndReason.PASSWORD_CHANGED, now));
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
