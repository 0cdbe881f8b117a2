package org.rushline.waitingroom.lanes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Lets an account past the line. */
@Schema(description = "Lets an account past the line of a waiting room.")
public record NewBypass(
        @Schema(description = "The account's e-mail address.", examples = "ada@example.org")
                @NotNull
                @SingleLine
                @Size(max = 254)
                String email,
        @Schema(description = "For how many minutes, up to a day.", examples = "480")
                @NotNull
                @Min(1)
                @Max(1440)
                Integer minutes,
        @Schema(description = "Why; the list of changes keeps it.", examples = "The box office.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
