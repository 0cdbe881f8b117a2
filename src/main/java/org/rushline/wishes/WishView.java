package org.rushline.wishes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Somebody's wish. */
@Schema(name = "Wish", description = "What somebody still wants of an event that is sold out.")
public record WishView(
        @Schema(description = "The event's id.", examples = "evt_5") String eventId,
        @Schema(description = "How many tickets.", examples = "2") int tickets,
        @Schema(
                        description =
                                "The ids of the price tiers that will do; absent if any will.",
                        examples = "tir_g")
                List<String> tiers,
        @Schema(
                        description = "When it was left first; changing it does not change that.",
                        examples = "2026-12-01T10:40:00Z")
                Instant since) {

    static WishView of(ResultSet row) throws SQLException {
        var tiers = row.getArray("tiers");
        return new WishView(
                new EventId(row.getLong("event_id")).toString(),
                row.getInt("tickets"),
                tiers == null
                        ? null
                        : Stream.of((Long[]) tiers.getArray())
                                .map(tier -> new TierId(tier).toString())
                                .toList(),
                Sql.instant(row, "since"));
    }
}
