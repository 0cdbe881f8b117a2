package org.rushline.waitingroom.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Another event whose waiting room is to be shared. */
@Schema(description = "Another event whose waiting room is to be shared.")
public record SharedRoom(
        @Schema(description = "The other event's id.", examples = "evt_5") @NotNull String eventId,
        @Schema(
                        description = "Why; the list of changes keeps it.",
                        examples = "A second show has been added.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
