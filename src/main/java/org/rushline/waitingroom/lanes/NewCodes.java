package org.rushline.waitingroom.lanes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Codes that an operator wants. */
@Schema(description = "Codes for a lane, each for one account.")
public record NewCodes(
        @Schema(description = "How many.", examples = "200") @NotNull @Min(1) @Max(10_000)
                Integer count,
        @Schema(
                        description = "Why; the list of changes keeps it.",
                        examples = "For the members' newsletter.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
