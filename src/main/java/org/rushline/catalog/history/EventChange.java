package org.rushline.catalog.history;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about an event that is not as it was when tickets were sold. */
@Schema(description = "A change of an event since its first tickets were made.")
public record EventChange(
        @Schema(description = "The kind of change.") What what,
        @Schema(
                        description = "The former value; absent if there was none.",
                        examples = "2026-12-07T19:00+00:00")
                String from,
        @Schema(
                        description = "The present value; absent if there is none.",
                        examples = "2026-12-08T19:00+00:00")
                String to,
        @Schema(
                        description = "The operator's reason, if one was given.",
                        examples = "The lead is ill.")
                String reason,
        @Schema(description = "When it was changed.", examples = "2026-11-29T08:00:00Z")
                Instant changedAt,
        @Schema(
                        description = "The ticket whose seat changed; absent if all are concerned.",
                        examples = "tkt_41b")
                String ticket) {

    /** The kind of change. */
    @Schema(name = "ChangeKind", description = "The kind of change.")
    public enum What {
        START,
        DOORS,
        END,
        VENUE,
        /** The plan of all of them. */
        SEATS,
        SEAT,
        PERFORMERS
    }

    /** Whether some places may have gone with it. */
    public boolean movesSeats() {
        return what == What.SEATS;
    }
}
