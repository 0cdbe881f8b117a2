package org.rushline.waitingroom.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.waitingroom.line.PlaceStanding;

/** Somebody's own place, as they see it. */
@Schema(name = "Place", description = "Somebody's own place in a waiting room.")
public record PlaceView(
        @Schema(
                        description =
                                "The id of the waiting room, or of the lane in which the place is.",
                        examples = "wtr_1")
                String room,
        @Schema(description = "The number of the place, in the order of joining.", examples = "17")
                Long number,
        @Schema(
                        description =
                                "When they joined; absent if they were let in without a place.",
                        examples = "2026-12-01T09:41:07Z")
                Instant joinedAt,
        @Schema(description = "Whether the place takes part in the draw.") boolean drawn,
        @Schema(
                        description =
                                "The position from 1, the first to be called; absent until the draw has been made.",
                        examples = "501")
                Long position,
        @Schema(
                        description =
                                "How far they have come. ENDED: they have been in; another place is behind everybody.")
                PlaceStanding.State state,
        @Schema(description = "The right to shop, while they are in.") Admission admission) {

    /** The right to shop. */
    @Schema(name = "Admission", description = "The right to shop, for a while.")
    public record Admission(
            @Schema(description = "When it ends.", examples = "2026-12-01T10:15:00Z") Instant until,
            @Schema(description = "The seconds until then.", examples = "812") long expiresIn) {}

    public static PlaceView of(PlaceStanding standing) {
        var position = standing.position();
        return new PlaceView(
                standing.place().room().toString(),
                standing.joinedAt() == null ? null : standing.place().number(),
                standing.joinedAt(),
                standing.drawn(),
                position.isPresent() ? position.getAsLong() : null,
                standing.state(),
                standing.admittedUntil() == null
                        ? null
                        : new Admission(standing.admittedUntil(), standing.admittedFor()));
    }
}
