package org.rushline.presale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Why an operator ends a presale. */
@Schema(name = "PresaleEnd", description = "Why a presale ends earlier.")
public record PresaleReason(
        @Schema(description = "Why.", examples = "All friends have their tickets.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
