package org.rushline.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.id.SessionId;
import org.rushline.platform.sql.Sql;

/** A session as its owner sees it. */
@Schema(name = "LiveSession", description = "Somewhere you are signed in.")
public record SessionView(
        @Schema(description = "The session's id.", examples = "ses_0d1v0zm3qcxk2015r3c4d8ep2k")
                String id,
        @Schema(description = "When you signed in.", examples = "2026-12-01T09:00:00Z")
                Instant startedAt,
        @Schema(
                        description = "When it was last used, to within some minutes.",
                        examples = "2026-12-01T09:30:00Z")
                Instant usedAt,
        @Schema(
                        description = "From where you signed in; absent if nobody knows.",
                        examples = "192.0.2.7")
                String address,
        @Schema(description = "With what; absent if nobody knows.", examples = "Firefox on Windows")
                String program,
        @Schema(description = "Whether it is the one that asks.", examples = "true")
                boolean current) {

    static SessionView of(ResultSet row, UUID current) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SessionView(
                new SessionId(id).toString(),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "renewed_at"),
                row.getString("address"),
                Device.named(row.getString("program")),
                id.equals(current));
    }
}
