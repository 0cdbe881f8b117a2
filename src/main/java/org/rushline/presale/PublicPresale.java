package org.rushline.presale;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** A presale as buyers see it. */
@Schema(description = "A time in which only those may buy who have a code.")
public record PublicPresale(
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
        @Schema(description = "Whether it is open now.", examples = "true") boolean open) {

    static PublicPresale of(ResultSet row) throws SQLException {
        return new PublicPresale(
                new PresaleId(row.getLong("id")).toString(),
                row.getString("name"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "ends_at"),
                tiers(row),
                row.getObject("tickets_each", Integer.class),
                row.getBoolean("open"));
    }

    /** Null if it opens all of them. */
    static List<String> tiers(ResultSet row) throws SQLException {
        return row.getBoolean("every_tier")
                ? null
                : Stream.of((Long[]) row.getArray("tiers").getArray())
                        .map(id -> new TierId(id).toString())
                        .toList();
    }
}
