package org.rushline.staff.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rushline.accounts.NotAllowed;
import org.rushline.accounts.Role;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.InvitationId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.staff.Grants;
import org.rushline.staff.Revocation;

/** Who has been invited to work here. */
@ApplicationScoped
@Transactional
public class Invitations {

    static final String LINK = "/invitation?code=";

    private static final int MOST = 200;

    /** An administrator who has gone since has invited nobody: see {@link InvitationState#VOID}. */
    private static final String SHOW =
            """
            select i.*, b.name as inviter, a.email as accepted_email, case
                when i.accepted_at is not null then 'ACCEPTED'
                when i.revoked_at is not null then 'REVOKED'
                when i.expires_at <= now() then 'EXPIRED'
                when not exists (select from staff_grant g where g.account_id = i.invited_by
                    and g.role = 'ADMINISTRATOR' and g.revoked_at is null) then 'VOID'
                else 'OPEN' end as state
            from staff_invitation i join account b on b.id = i.invited_by
            left join account a on a.id = i.accepted_by
            """;

    private static final String RECENT = SHOW + "order by i.invited_at desc, i.id limit " + MOST;
    private static final String ONE = SHOW + "where i.id = ?";
    private static final String SHOWN = SHOW + "where i.code_hash = ?";

    private static final String INVITE =
            """
            insert into staff_invitation (code_hash, invitee, roles, invited_by, reason, invited_at, expires_at)
            values (?, ?, ?, ?, ?, now(), now() + make_interval(days => ?)) returning id""";

    private static final String LOCK =
            "select id, invited_by, accepted_by from staff_invitation where code_hash = ? for update";

    private static final String ACCEPT =
            "update staff_invitation set accepted_at = now(), accepted_by = ? where id = ?";

    private static final String REVOKE =
            """
            update staff_invitation set revoked_at = now(), revoked_by = ?, revoked_because = ?
            where id = ? and accepted_at is null and revoked_at is null""";

    @Inject Sql sql;
    @Inject Grants grants;

    /** The last {@value #MOST}, the newest first. */
    public List<InvitationView> recent() {
        return sql.list(RECENT, InvitationView::of);
    }

    /** Throws NotFound if there is none. */
    public InvitationView get(InvitationId id) {
        return sql.first(ONE, InvitationView::of, id)
                .orElseThrow(() -> new NotFound("such invitation"));
    }

    /**
     * @param origin scheme, host and port for the link
     * @throws NotAllowed if whoever invites is no administrator any more
     */
    public SentInvitation invite(NewInvitation wanted, AccountId by, String origin) {
        grants.mustAdminister(by);
        var code = InvitationCode.random();
        var id =
                sql.first(
                                INVITE,
                                row -> new InvitationId(row.getObject("id", UUID.class)),
                                code.hash(),
                                wanted.invitee().strip(),
                                wanted.distinctRoles(),
                                by,
                                wanted.reason().strip(),
                                wanted.daysOrUsual())
                        .orElseThrow();
        return new SentInvitation(get(id), link(origin, code.text()));
    }

    /**
     * Where somebody shows a secret.
     *
     * @param origin scheme, host and port
     */
    public static String link(String origin, String code) {
        return origin + LINK + code;
    }

    /**
     * Ends an invitation that is open; the second time changes nothing.
     *
     * @throws NotFound if there is no such invitation
     * @throws Conflict if somebody has accepted it: then their roles are to be revoked
     */
    public InvitationView revoke(InvitationId id, Revocation why, AccountId by) {
        get(id);
        sql.change(REVOKE, by, why.reason().strip(), id);
        var now = get(id);
        if (now.state() == InvitationState.ACCEPTED) {
            throw new Conflict(
                    "invitation-accepted",
                    "Accepted meanwhile",
                    "Somebody has accepted this invitation. Revoke the roles that they have by it.");
        }
        return now;
    }

    /** Empty if no invitation has this secret. */
    public Optional<InvitedView> shown(PresentedInvitation shown) {
        return sql.first(SHOWN, Invitations::invited, new InvitationCode(shown.code()).hash());
    }

    private static InvitedView invited(ResultSet row) throws SQLException {
        return new InvitedView(
                row.getString("invitee"),
                InvitationView.roles(row),
                row.getString("inviter"),
                InvitationState.valueOf(row.getString("state")),
                Sql.instant(row, "expires_at"));
    }

    private record Locked(InvitationId id, AccountId invitedBy, AccountId acceptedBy) {

        static Locked of(ResultSet row) throws SQLException {
            var acceptedBy = row.getObject("accepted_by", UUID.class);
            return new Locked(
                    new InvitationId(row.getObject("id", UUID.class)),
                    new AccountId(row.getObject("invited_by", UUID.class)),
                    acceptedBy == null ? null : new AccountId(acceptedBy));
        }
    }

    /**
     * Gives them the roles that they do not have yet. Whoever accepts again changes nothing.
     *
     * @throws NotFound if no invitation has this secret
     * @throws Conflict if it is not open any more
     */
    public InvitationView accept(PresentedInvitation shown, AccountId who) {
        var locked =
                sql.first(LOCK, Locked::of, new InvitationCode(shown.code()).hash())
                        .orElseThrow(() -> new NotFound("such invitation"));
        var invitation = get(locked.id());
        if (who.equals(locked.acceptedBy())) {
            return invitation;
        }
        if (invitation.state() != InvitationState.OPEN || !grants.administers(locked.invitedBy())) {
            throw new Conflict(
                    "invitation-over",
                    "Not good any more",
                    "This invitation has been used, taken back or forgotten for too long. Ask for another one.");
        }
        sql.change(ACCEPT, who, locked.id());
        for (Role role : invitation.roles()) {
            grants.grant(who, role, locked.invitedBy(), invitation.reason());
        }
        return get(locked.id());
    }
}
