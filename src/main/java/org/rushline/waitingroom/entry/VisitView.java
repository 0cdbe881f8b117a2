package org.rushline.waitingroom.entry;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's visit to a shop. */
@Schema(name = "Visit", description = "Somebody's visit to a shop behind a waiting room.")
public record VisitView(
        @Schema(description = "The event's id.", examples = "evt_5") String event,
        @Schema(
                        description =
                                "Who it is, by a name for this shop and event alone. Whoever comes again has the same: end their former visit.",
                        examples = "q83vEjRWeJASNFZ4kKvN7w")
                String visitor,
        @Schema(
                        description =
                                "How many visits they have had by this admission, with this one.",
                        examples = "1")
                int number,
        @Schema(description = "When their time ends.", examples = "2026-12-01T10:15:00Z")
                Instant until,
        @Schema(description = "The seconds until then.", examples = "812") long expiresIn) {}
