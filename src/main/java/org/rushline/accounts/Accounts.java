package org.rushline.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.sql.Sql;

/** Each method is a transaction of its own: the services hash between them without a connection. */
@ApplicationScoped
class Accounts {

    private static final String ADD =
            """
            insert into account (email, name, password, verified_at)
            values (?, ?, ?, case when ? then now() end)
            on conflict (email) do nothing returning id""";

    @PersistenceContext EntityManager db;
    @Inject Sql sql;
    @Inject Event<PasswordChanged> changed;

    /** Empty if the address has an account: a second sign-up changes nothing, on whatever node. */
    @Transactional
    public Optional<AccountId> add(NewAccount account, String hash, boolean verified) {
        return sql.first(
                ADD,
                row -> new AccountId(row.getObject("id", UUID.class)),
                account.email(),
                account.name(),
                hash,
                verified);
    }

    @Transactional
    public Optional<Account> withEmail(String email) {
        return db.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public boolean isVerified(AccountId id) {
        return sql.first(
                        "select verified_at is not null from account where id = ?",
                        row -> row.getBoolean(1),
                        id)
                .orElse(false);
    }

    /** Returns false if nobody has this address. */
    @Transactional
    public boolean verify(String email) {
        return sql.change(
                        "update account set verified_at = coalesce(verified_at, now()) where email = ?",
                        email)
                == 1;
    }

    @Transactional
    public Optional<Account> withId(AccountId id) {
        return Optional.ofNullable(db.find(Account.class, id.uuid()));
    }

    /** Stores a new hash of the same password, unless the password was changed meanwhile. */
    @Transactional
    public void rehash(Account seen, String newHash) {
        locked(seen).replacePassword(seen.password(), newHash);
    }

    /** Throws Conflict if it was changed since it was looked at. */
    @Transactional
    public void changePassword(Account seen, String newHash, PasswordChanged fact) {
        if (!locked(seen).replacePassword(seen.password(), newHash)) {
            throw Conflict.changedMeanwhile();
        }
        changed.fire(fact);
    }

    private Account locked(Account seen) {
        return db.find(Account.class, seen.id().uuid(), LockModeType.PESSIMISTIC_WRITE);
    }
}
