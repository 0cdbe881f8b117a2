package org.rushline.presale.codes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** A code for a presale, as somebody types it. */
@Schema(name = "PresaleCode", description = "A code for a presale.")
public record TypedPresaleCode(
        @Schema(
                        description = "The code, in whichever case, with or without dashes.",
                        examples = "K7QP-3M9X-T2VD")
                @NotNull
                @SingleLine
                @Size(max = 60)
                String code) {}
