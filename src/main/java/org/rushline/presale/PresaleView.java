package org.rushline.presale;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.sql.Sql;

/** A presale as operators see it. */
@Schema(name = "Presale", description = "A time in which only some may buy tickets of an event.")
public record PresaleView(
        @Schema(description = "The presale's id.", examples = "pre_5") String id,
        @Schema(description = "Its name.", examples = "Friends of the house") String name,
        @Schema(description = "From when one may buy in it.", examples = "2026-12-01T09:00:00Z")
                Instant opensAt,
        @Schema(description = "Until when.", examples = "2026-12-03T09:00:00Z") Instant endsAt,
        @Schema(
                        description =
                                "The ids of the price tiers that it opens; absent if all of them.",
                        examples = "tir_g")
                List<String> tiers,
        @Schema(
                        description =
                                "How many tickets of the event one account may have meanwhile.",
                        examples = "2")
                Integer ticketsEach,
        @Schema(description = "The number of codes that somebody can still use.", examples = "180")
                int usableCodes,
        @Schema(description = "The number of accounts that may buy in it.", examples = "20")
                int accounts,
        @Schema(description = "The number of tickets that are held or sold in it.", examples = "31")
                int tickets,
        @Schema(
                        description = "The id of the account that made it.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String madeBy,
        @Schema(description = "When it was made.", examples = "2026-10-01T09:00:00Z")
                Instant madeAt,
        @Schema(description = "Its version; send it back with a change.", examples = "3")
                int version) {

    static PresaleView of(ResultSet row) throws SQLException {
        return new PresaleView(
                new PresaleId(row.getLong("id")).toString(),
                row.getString("name"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "ends_at"),
                PublicPresale.tiers(row),
                row.getObject("tickets_each", Integer.class),
                row.getInt("usable"),
                row.getInt("accounts"),
                row.getInt("tickets"),
                new AccountId(row.getObject("made_by", UUID.class)).toString(),
                Sql.instant(row, "made_at"),
                row.getInt("version"));
    }
}
