package org.rushline.staff.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.accounts.Role;
import org.rushline.platform.id.InvitationId;
import org.rushline.platform.sql.Sql;
import org.rushline.staff.GrantView;

/** An invitation as administrators see it. */
@Schema(name = "Invitation", description = "Somebody who shall work here, or does since.")
public record InvitationView(
        @Schema(description = "The invitation's id.", examples = "inv_0d1v0zm3qcxk2015r3c4d8ep2k")
                String id,
        @Schema(description = "Whom it is for.", examples = "Ada Lovelace") String invitee,
        @Schema(description = "As what they will work.") List<Role> roles,
        @Schema(description = "What has become of it.", examples = "OPEN") InvitationState state,
        @Schema(description = "Since when.", examples = "2026-12-01T09:00:00Z") Instant invitedAt,
        @Schema(
                        description = "The id of the account that invites.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String invitedBy,
        @Schema(description = "Why.", examples = "Ada starts at the counter today.") String reason,
        @Schema(description = "Until when the link is good.", examples = "2026-12-08T09:00:00Z")
                Instant expiresAt,
        @Schema(
                        description = "When somebody accepted it; absent before.",
                        examples = "2026-12-01T09:30:00Z")
                Instant acceptedAt,
        @Schema(
                        description = "The id of the account that accepted it; absent before.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String acceptedBy,
        @Schema(
                        description = "The e-mail address of that account; absent before.",
                        examples = "ada@example.org")
                String acceptedEmail,
        @Schema(
                        description = "When it was taken back; absent if it was not.",
                        examples = "2026-12-02T09:00:00Z")
                Instant revokedAt,
        @Schema(
                        description =
                                "The id of the account that took it back; absent if none did.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String revokedBy,
        @Schema(
                        description = "Why it was taken back; absent if it was not.",
                        examples = "Sent to a wrong address.")
                String revokedBecause) {

    static InvitationView of(ResultSet row) throws SQLException {
        return new InvitationView(
                new InvitationId(row.getObject("id", UUID.class)).toString(),
                row.getString("invitee"),
                roles(row),
                InvitationState.valueOf(row.getString("state")),
                Sql.instant(row, "invited_at"),
                GrantView.account(row, "invited_by"),
                row.getString("reason"),
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "accepted_at"),
                GrantView.account(row, "accepted_by"),
                row.getString("accepted_email"),
                Sql.instant(row, "revoked_at"),
                GrantView.account(row, "revoked_by"),
                row.getString("revoked_because"));
    }

    static List<Role> roles(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .sorted()
                .toList();
    }
}
