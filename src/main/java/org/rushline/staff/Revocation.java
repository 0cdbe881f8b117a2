package org.rushline.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** The end of a grant. */
@Schema(description = "The end of a grant.")
public record Revocation(
        @Schema(description = "Why; it is kept.", examples = "Ada has left us.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
