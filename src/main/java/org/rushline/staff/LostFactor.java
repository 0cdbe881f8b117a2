package org.rushline.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Why somebody's second factor is removed for them. */
@Schema(description = "Why somebody's second factor is removed for them.")
public record LostFactor(
        @Schema(
                        description = "Why; it is kept.",
                        examples = "Ada has lost her phone, and told me so in person.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
