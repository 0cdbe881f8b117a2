package org.rushline.waitingroom.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another event whose waiting room is to be shared. */
@Schema(description = "Another event whose waiting room is to be shared.")
public record SharedRoom(
        @Schema(description = "The other event's id.", examples = "evt_5") @NotNull
                String eventId) {}
