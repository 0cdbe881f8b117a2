package org.rushline.onsale;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The progress of an event's publication. */
@Schema(name = "Publication", description = "The progress of a publication.")
public record PublicationView(
        @Schema(description = "The event's id.", examples = "evt_5") String eventId,
        @Schema(
                        description = "The state: tickets can be bought once it is DONE.",
                        enumeration = {"WAITING", "RUNNING", "DONE", "FAILED"})
                String state,
        @Schema(description = "The number of tickets made so far.", examples = "50000") int done,
        @Schema(description = "The number of tickets to make.", examples = "94000") int total,
        @Schema(description = "Why it failed.") String problem,
        @Schema(description = "When it was asked for.", examples = "2026-06-01T09:00:00Z")
                Instant requestedAt,
        @Schema(description = "When it was done or failed.", examples = "2026-06-01T09:00:04Z")
                Instant finishedAt) {}
