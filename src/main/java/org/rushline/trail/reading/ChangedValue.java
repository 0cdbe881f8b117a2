package org.rushline.trail.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change did to one value. */
@Schema(description = "What a change did to one value.")
public record ChangedValue(
        @Schema(description = "The table.", examples = "event") String relation,
        @Schema(description = "The column.", examples = "starts_at") String name,
        @Schema(
                        description = "As text; absent if there was none.",
                        examples = "2027-06-12T18:30:00+00:00")
                String before,
        @Schema(
                        description = "As text; absent if there is none now.",
                        examples = "2027-06-13T18:30:00+00:00")
                String after) {

    static ChangedValue of(ResultSet row) throws SQLException {
        return new ChangedValue(
                row.getString("relation"),
                row.getString("name"),
                row.getString("before"),
                row.getString("after"));
    }
}
