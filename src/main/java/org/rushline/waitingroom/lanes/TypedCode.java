package org.rushline.waitingroom.lanes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** A code for a lane, as somebody types it. */
@Schema(name = "LaneCode", description = "A code for a lane of a waiting room.")
public record TypedCode(
        @Schema(
                        description = "The code, in whichever case, with or without dashes.",
                        examples = "K7QP-3M9X-T2VD")
                @NotNull
                @SingleLine
                @Size(max = 60)
                String code) {}
