package org.rushline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.NewAccount;
import org.rushline.accounts.NotAllowed;
import org.rushline.accounts.Role;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.GrantId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** Which roles people have. A node that heard nothing of a change acts on it within a minute. */
@ApplicationScoped
@Transactional
public class Grants {

    /** A column for {@link #roles}, of a query whose {@code a} is an account. */
    public static final String ROLES =
            """
            array(select g.role from staff_grant g where g.account_id = a.id and g.revoked_at is null) as roles""";

    private static final int MOST = 1_000;

    private static final String SHOW =
            """
            select g.*, a.name, a.email, case
                    when f.confirmed_at is not null then 'CONFIRMED'
                    when f.account_id is not null then 'STARTED' else 'NONE' end as second_factor
            from staff_grant g join account a on a.id = g.account_id left join second_factor f on f.account_id = a.id
            """;

    private static final String GOOD =
            SHOW + "where g.revoked_at is null order by a.email, g.role limit " + MOST;

    private static final String ONE = SHOW + "where g.id = ?";

    private static final String HAD =
            "select from staff_grant g join account a on a.id = g.account_id where a.email = ?";

    private static final String WORKS =
            "select from staff_grant where account_id = ? and revoked_at is null limit 1";

    private static final String GRANT =
            """
            insert into staff_grant (account_id, role, granted_by, reason) values (?, ?, ?, ?)
            on conflict (account_id, role) where revoked_at is null do nothing returning id""";

    /** As the table's own guard: it waits for whoever dismisses another one just now. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('staff_grant'))";

    private static final String IS_LAST =
            """
            select from staff_grant g
            where g.id = ? and g.role = 'ADMINISTRATOR' and not exists (
                select from staff_grant o where o.role = g.role and o.revoked_at is null and o.id <> g.id)""";

    /** Until this transaction ends nobody can revoke it. */
    private static final String ADMINISTERS =
            """
            select from staff_grant where account_id = ? and role = 'ADMINISTRATOR' and revoked_at is null
            for share""";

    private static final String REVOKE =
            """
            update staff_grant set revoked_at = clock_timestamp(), revoked_by = ?, revoked_because = ?
            where id = ? and revoked_at is null returning account_id""";

    @Inject Sql sql;
    @Inject AccountService accounts;
    @Inject Event<RolesChanged> changed;

    /** The roles in a row that has {@link #ROLES}. */
    public static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(name));
        }
        return Collections.unmodifiableSet(roles);
    }

    /** All that are good, those of a person together; {@value #MOST} at most. */
    public List<GrantView> good() {
        return sql.list(GOOD, GrantView::of);
    }

    /** Throws NotFound if there is none. */
    public GrantView get(GrantId id) {
        return sql.first(ONE, GrantView::of, id).orElseThrow(() -> new NotFound("such grant"));
    }

    /**
     * @throws NotFound if nobody has this address
     * @throws Conflict if they have the role, or nobody has vouched for the address
     * @throws NotAllowed if whoever grants is no administrator any more
     */
    public GrantView grant(NewGrant wanted, AccountId by) {
        mustAdminister(by);
        var account = accounts.withEmail(wanted.email()).id();
        if (!accounts.isVerified(account)) {
            throw new Conflict(
                    "address-not-verified",
                    "Whose account is it?",
                    "Anybody can sign up with this address. Invite them instead, or verify the address first.");
        }
        return grant(account, Role.valueOf(wanted.role()), by, wanted.reason())
                .map(this::get)
                .orElseThrow(
                        () ->
                                new Conflict(
                                        "role-granted-before",
                                        "They have it",
                                        "This account has the role."));
    }

    /**
     * Gives a role in the transaction of the caller, who has made sure that they may.
     *
     * @param by null if the installation does
     * @return empty if they have it
     */
    public Optional<GrantId> grant(AccountId account, Role role, AccountId by, String reason) {
        changed.fire(new RolesChanged(account));
        return sql.first(
                GRANT,
                row -> new GrantId(row.getObject("id", UUID.class)),
                account,
                role.name(),
                by,
                reason.strip());
    }

    /** Whether they may say who works here; it stays so until this transaction ends. */
    public boolean administers(AccountId who) {
        return sql.first(ADMINISTERS, row -> true, who).isPresent();
    }

    /** Throws NotAllowed if they are no administrator any more, whatever this node remembers. */
    public void mustAdminister(AccountId who) {
        if (!administers(who)) {
            throw new NotAllowed();
        }
    }

    /**
     * Ends a grant; the second time changes nothing.
     *
     * @throws NotFound if there is no such grant
     * @throws Conflict if nobody else is an administrator
     * @throws NotAllowed if whoever revokes is no administrator any more
     */
    public GrantView revoke(GrantId id, Revocation why, AccountId by) {
        get(id);
        sql.first(LOCK, row -> true);
        mustAdminister(by);
        if (sql.first(IS_LAST, row -> true, id).isPresent()) {
            throw new Conflict(
                    "last-administrator",
                    "The last administrator",
                    "Somebody must be an administrator: make another one first.");
        }
        sql.first(
                        REVOKE,
                        row -> new AccountId(row.getObject("account_id", UUID.class)),
                        by,
                        why.reason().strip(),
                        id)
                .ifPresent(account -> changed.fire(new RolesChanged(account)));
        return get(id);
    }

    public boolean isKnown(String email) {
        return sql.first("select from account where email = ?", row -> true, email).isPresent();
    }

    /** Whether they have or had a role. */
    public boolean hasWorkedHere(String email) {
        return sql.first(HAD, row -> true, email).isPresent();
    }

    /** Whether they have a role now. */
    public boolean worksHere(AccountId who) {
        return sql.first(WORKS, row -> true, who).isPresent();
    }

    /** Makes the account of an administrator; false if the address has one. */
    public boolean begin(NewAccount account, String hash) {
        var made = accounts.addVerified(account, hash);
        made.ifPresent(
                id -> grant(id, Role.ADMINISTRATOR, null, "Named by the installation's settings."));
        return made.isPresent();
    }
}
