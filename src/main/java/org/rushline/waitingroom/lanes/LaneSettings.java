package org.rushline.waitingroom.lanes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** What an operator decides for a lane. */
@Schema(description = "A lane of a waiting room, for those who have a code.")
public record LaneSettings(
        @Schema(description = "Its name, which everybody reads.", examples = "Members")
                @NotNull
                @SingleLine
                @Size(max = 60)
                String name,
        @Schema(
                        description = "Whom it is for, which everybody reads.",
                        examples = "For members of the Friends of the Opera.")
                @SingleLine
                @Size(max = 300)
                String about,
        @Schema(
                        description =
                                "Its share of the room's limits, in percent. All lanes together have 90 at most.",
                        examples = "20")
                @NotNull
                @Min(1)
                @Max(90)
                Integer share,
        @Schema(
                        description = "Why this is so now; the list of changes keeps it.",
                        examples = "Members have been promised a fifth.")
                @SingleLine
                @Size(max = 500)
                String reason) {}
