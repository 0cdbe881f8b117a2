package org.rushline.waitingroom.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** What others have published, by which a draw is made. */
@Schema(description = "The public random value that a promised draw waits for.")
public record BeaconValue(
        @Schema(
                        description =
                                "The value as it was published, sign by sign; it cannot be changed.",
                        examples = "3 11 24 29 38 45")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String value,
        @Schema(
                        description = "Where you read it; the list of changes keeps it.",
                        examples = "From the lottery's own page.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason) {}
