package org.rushline.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rushline.accounts.AccountId;
import org.rushline.accounts.Person;
import org.rushline.accounts.Proof;
import org.rushline.accounts.Role;

/**
 * The rows of sessions. One ends 30 days after it was last used, 90 days after signing in, or when
 * somebody ends it. All by the database's clock.
 */
@ApplicationScoped
class Sessions {

    private static final String ALIVE = "s.ended_at is null and s.expires_at > now()";

    @PersistenceContext EntityManager db;

    /**
     * Empty if the account changed since the proof. The share lock makes a change of password wait,
     * so that it sees this session and ends it, or makes us wait and see the change.
     */
    @Transactional
    public Optional<Person> open(Proof proof) {
        var session =
                db.createNativeQuery(
                                """
                                insert into session (account_id, expires_at)
                                select id, now() + interval '30 days' from account
                                where id = ?1 and version = ?2 for share
                                returning id
                                """)
                        .setParameter(1, proof.account().uuid())
                        .setParameter(2, proof.version())
                        .getResultList();
        return session.isEmpty() ? Optional.empty() : find((UUID) session.get(0));
    }

    /** Empty if it ended, or never was. */
    @Transactional
    public Optional<Person> find(UUID session) {
        return person(
                db.createNativeQuery(
                                """
                                select a.id, a.name, a.role, s.id as session
                                from session s join account a on a.id = s.account_id
                                where s.id = ?1 and %s
                                """
                                        .formatted(ALIVE))
                        .setParameter(1, session)
                        .getResultList());
    }

    /** Counts as use. Empty if it ended, or never was. */
    @Transactional
    public Optional<Person> renew(UUID session) {
        return person(
                db.createNativeQuery(
                                """
                                update session s
                                set renewed_at = now(),
                                    expires_at = least(now() + interval '30 days',
                                                       s.created_at + interval '90 days')
                                from account a
                                where s.id = ?1 and a.id = s.account_id and %s
                                returning a.id, a.name, a.role, s.id as session
                                """
                                        .formatted(ALIVE))
                        .setParameter(1, session)
                        .getResultList());
    }

    @Transactional
    public void end(UUID session) {
        db.createNativeQuery(
                        """
                        update session s set ended_at = now(), end_reason = 'SIGNED_OUT'
                        where s.id = ?1 and s.ended_at is null
                        """)
                .setParameter(1, session)
                .executeUpdate();
    }

    @Transactional
    public void endAllBut(UUID session, AccountId account) {
        db.createNativeQuery(
                        """
                        update session s set ended_at = now(), end_reason = 'PASSWORD_CHANGED'
                        where s.account_id = ?1 and s.id <> ?2 and s.ended_at is null
                        """)
                .setParameter(1, account.uuid())
                .setParameter(2, session)
                .executeUpdate();
    }

    @Transactional
    public void endAll(AccountId account) {
        db.createNativeQuery(
                        """
                        update session s set ended_at = now(), end_reason = 'ENDED_BY_OPERATOR'
                        where s.account_id = ?1 and s.ended_at is null
                        """)
                .setParameter(1, account.uuid())
                .executeUpdate();
    }

    /** Who signed in when is nobody's business a month after the session is over. */
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

    private static Optional<Person> person(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(Sessions::person).findFirst();
    }

    private static Person person(Object[] row) {
        return new Person(
                new AccountId((UUID) row[0]),
                (String) row[1],
                Role.valueOf((String) row[2]),
                (UUID) row[3]);
    }
}
