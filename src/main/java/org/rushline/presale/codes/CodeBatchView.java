package org.rushline.presale.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.sql.Sql;

/** Codes that were made together; the codes themselves nobody can read. */
@Schema(name = "PresaleCodeBatch", description = "Codes of a presale that were made together.")
public record CodeBatchView(
        @Schema(description = "Their id.", examples = "cdb_5") String id,
        @Schema(description = "What they are for.", examples = "For the friends' newsletter.")
                String reason,
        @Schema(description = "The number of codes.", examples = "200") int codes,
        @Schema(description = "How many accounts may use each of them.", examples = "1")
                int accountsEach,
        @Schema(description = "How many accounts have used one of them.", examples = "20") int used,
        @Schema(description = "When they were made.", examples = "2026-10-01T09:00:00Z")
                Instant madeAt,
        @Schema(
                        description = "When they were revoked; absent if they were not.",
                        examples = "2026-12-01T12:00:00Z")
                Instant revokedAt) {

    static CodeBatchView of(ResultSet row) throws SQLException {
        return new CodeBatchView(
                new CodeBatchId(row.getLong("id")).toString(),
                row.getString("reason"),
                row.getInt("codes"),
                row.getInt("accounts_each"),
                row.getInt("used"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "revoked_at"));
    }
}
