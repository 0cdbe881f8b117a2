package org.rushline.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.accounts.Role;
import org.rushline.accounts.secondfactor.SecondFactorState;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.GrantId;
import org.rushline.platform.sql.Sql;

/** A role that somebody has or had. */
@Schema(name = "Grant", description = "A role that somebody has or had.")
public record GrantView(
        @Schema(description = "The grant's id.", examples = "grt_0d1v0zm3qcxk2015r3c4d8ep2k")
                String id,
        @Schema(
                        description = "The id of the account that has it.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String accountId,
        @Schema(description = "Whose account it is.", examples = "Ada Lovelace") String name,
        @Schema(description = "Their e-mail address.", examples = "ada@example.org") String email,
        @Schema(description = "How far they are with their second factor.", examples = "CONFIRMED")
                SecondFactorState secondFactor,
        @Schema(description = "As what they work.", examples = "BOX_OFFICE") Role role,
        @Schema(description = "Since when.", examples = "2026-12-01T09:00:00Z") Instant grantedAt,
        @Schema(
                        description =
                                "The id of the account that gave it; absent if the installation did.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String grantedBy,
        @Schema(description = "Why.", examples = "Ada starts at the counter today.") String reason,
        @Schema(
                        description = "Until when; absent as long as it is good.",
                        examples = "2026-12-31T18:00:00Z")
                Instant revokedAt,
        @Schema(
                        description = "The id of the account that ended it; absent before.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String revokedBy,
        @Schema(description = "Why it ended; absent before.", examples = "Ada has left us.")
                String revokedBecause) {

    static GrantView of(ResultSet row) throws SQLException {
        return new GrantView(
                new GrantId(row.getObject("id", UUID.class)).toString(),
                account(row, "account_id"),
                row.getString("name"),
                row.getString("email"),
                SecondFactorState.valueOf(row.getString("second_factor")),
                Role.valueOf(row.getString("role")),
                Sql.instant(row, "granted_at"),
                account(row, "granted_by"),
                row.getString("reason"),
                Sql.instant(row, "revoked_at"),
                account(row, "revoked_by"),
                row.getString("revoked_because"));
    }

    /** The account's id; null if the column is. */
    public static String account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class))
                .map(AccountId::new)
                .map(AccountId::toString)
                .orElse(null);
    }
}
