package org.rushline.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rushline.accounts.Person;
import org.rushline.accounts.Role;
import org.rushline.accounts.VerifiedPassword;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.sql.Sql;
import org.rushline.sessions.Session.EndReason;

/** All sessions. Each method is a transaction; what time it is, the database says. */
@ApplicationScoped
class Sessions {

    private static final String WITH_ITS_ACCOUNT =
            " from Session s join Account a on a.id = s.account where s.id = :session";

    private static final String LIVE =
            """
            select a.id, a.name, a.role from session s join account a on a.id = s.account_id
            where s.id = ? and s.ended_at is null and s.expires_at > now()""";

    @PersistenceContext(unitName = "rushline")
    EntityManager db;

    @Inject Sql sql;

    /**
     * Empty if the account changed since the proof. The share lock makes a change of password wait,
     * so that it sees this session and ends it, or makes us wait and see the change.
     */
    @Transactional
    public Optional<Person> open(VerifiedPassword proof) {
        return first(
                        db.createNativeQuery(
                                        """
                                        select a.name, a.role, now() from account a
                                        where a.id = ?1 and a.version = ?2 for share
                                        """)
                                .setParameter(1, proof.account().uuid())
                                .setParameter(2, proof.version())
                                .getResultList())
                .map(row -> begun(proof.account(), row));
    }

    private Person begun(AccountId account, Object[] row) {
        var session = new Session(account, moment(row[2]));
        db.persist(session);
        return new Person(account, (String) row[0], Role.valueOf((String) row[1]), session.id());
    }

    /** Empty if it ended, or never was. Asked with every request that no node remembers. */
    @Transactional
    public Optional<Person> find(UUID session) {
        return sql.first(
                LIVE,
                row ->
                        new Person(
                                new AccountId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                Role.valueOf(row.getString(3)),
                                session),
                session);
    }

    /**
     * Counts as use. Empty if it ended, or never was. Needs no lock: an end that is written
     * meanwhile is in other columns, and stays.
     */
    @Transactional
    public Optional<Person> renew(UUID session) {
        return first(
                        db.createQuery(
                                        "select s, a.name, a.role, current_timestamp"
                                                + WITH_ITS_ACCOUNT)
                                .setParameter("session", session)
                                .getResultList())
                .flatMap(row -> renewed((Session) row[0], row));
    }

    private static Optional<Person> renewed(Session session, Object[] row) {
        return session.renew(moment(row[3]))
                ? Optional.of(
                        new Person(session.account(), (String) row[1], (Role) row[2], session.id()))
                : Optional.empty();
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

    /** The sessions that nobody ended, locked. */
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
        return db.createNativeQuery(
                        """
                        delete from session
                        where expires_at < now() - interval '30 days'
                           or ended_at < now() - interval '30 days'
                        """)
                .executeUpdate();
    }

    private Instant now() {
        return moment(db.createNativeQuery("select now()").getSingleResult());
    }

    private static Instant moment(Object fromDatabase) {
        return ((Timestamp) fromDatabase).toInstant();
    }

    private static Optional<Object[]> first(List<?> rows) {
        return rows.stream().map(Object[].class::cast).findFirst();
    }
}
