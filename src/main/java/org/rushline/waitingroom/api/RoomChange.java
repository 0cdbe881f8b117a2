package org.rushline.waitingroom.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.sql.Sql;

/** A change of a waiting room, as it was written down. */
@Schema(name = "WaitingRoomChange", description = "A change of a waiting room.")
public record RoomChange(
        @Schema(description = "When it was made.", examples = "2026-12-01T10:00:00Z") Instant at,
        @Schema(description = "Who made it; absent if the room did by itself.", examples = "Ada")
                String who,
        @Schema(description = "Why.", examples = "The card terminals are down.") String why,
        @Schema(description = "What is different.") List<Difference> differences) {

    /** One value before and after. */
    @Schema(name = "WaitingRoomDifference", description = "One value before and after.")
    public record Difference(
            @Schema(description = "What has changed.", examples = "mode") String setting,
            @Schema(description = "The value before.", examples = "OPEN") String before,
            @Schema(description = "The value after.", examples = "PAUSED") String after) {}

    static RoomChange of(ResultSet row) throws SQLException {
        return new RoomChange(
                Sql.instant(row, "at"),
                row.getString("who"),
                row.getString("why"),
                differences(read(row.getString("before")), read(row.getString("after"))));
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static List<Difference> differences(JsonObject before, JsonObject after) {
        return after.keySet().stream()
                .filter(what -> !after.get(what).equals(before.get(what)))
                .map(what -> new Difference(what, text(before.get(what)), text(after.get(what))))
                .toList();
    }

    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
