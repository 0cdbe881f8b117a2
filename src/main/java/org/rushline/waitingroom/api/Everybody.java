package org.rushline.waitingroom.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Lets everybody in for a while. */
@Schema(description = "Lets everybody in for a while, when the waiting room itself has failed.")
public record Everybody(
        @Schema(description = "For how many minutes, up to 60.", examples = "10")
                @NotNull
                @Min(1)
                @Max(60)
                Integer minutes,
        @Schema(
                        description = "Why; the list of changes keeps it.",
                        examples = "Nobody has been called for ten minutes.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason) {}
