package org.rushline.reports.people;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's permission to take the buyers of an event along. */
@Schema(description = "Leads whoever asked for it to the buyers of an event as files.")
public record BuyersExport(
        @Schema(description = "The export's id.", examples = "exp_0d1v0zm3qcxk2015r3c4d8ep2k")
                String id,
        @Schema(description = "The event's id.", examples = "evt_5") String eventId,
        @Schema(
                        description = "Why, as they said.",
                        examples = "To tell all of them that the doors open earlier.")
                String reason,
        @Schema(description = "Until when it is good.", examples = "2026-12-01T11:00:00Z")
                Instant until) {}
