package org.rushline.allocations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.sql.Sql;

/** An allocation as others see it. */
@Schema(name = "Allocation", description = "Seats of an event that are not for everybody.")
public record AllocationView(
        @Schema(description = "The allocation's id.", examples = "alc_5") String id,
        @Schema(description = "Its name.", examples = "Sponsors, first row") String name,
        @Schema(description = "What it is for. A BLOCK is for nobody.") AllocationPurpose purpose,
        @Schema(
                        description = "Why seats are kept back.",
                        examples = "The contract says forty seats in the stalls.")
                String reason,
        @Schema(description = "The number of seats that it may have at most.", examples = "40")
                Integer quota,
        @Schema(
                        description = "When what is left of it goes on sale by itself.",
                        examples = "2026-12-06T18:00:00Z")
                Instant releaseAt,
        @Schema(
                        description = "When it was released; absent as long as it keeps seats.",
                        examples = "2026-12-06T18:00:01Z")
                Instant releasedAt,
        @Schema(description = "The number of seats that are in it.", examples = "38") int seats,
        @Schema(
                        description = "The id of the account that made it.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String madeBy,
        @Schema(description = "When it was made.", examples = "2026-10-01T09:00:00Z")
                Instant madeAt,
        @Schema(description = "Its version; send it back with a change.", examples = "3")
                int version) {

    static AllocationView of(ResultSet row) throws SQLException {
        return new AllocationView(
                new AllocationId(row.getLong("id")).toString(),
                row.getString("name"),
                AllocationPurpose.valueOf(row.getString("purpose")),
                row.getString("reason"),
                row.getObject("quota", Integer.class),
                Sql.instant(row, "release_at"),
                Sql.instant(row, "released_at"),
                row.getInt("seats"),
                new AccountId(row.getObject("made_by", UUID.class)).toString(),
                Sql.instant(row, "made_at"),
                row.getInt("version"));
    }
}
