package org.rushline.waitingroom;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Why a room is switched. */
@Schema(description = "Why a waiting room is switched.")
public record CordReason(
        @Schema(
                        description = "Why; the list of changes keeps it.",
                        examples = "The card terminals are down.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason) {}
