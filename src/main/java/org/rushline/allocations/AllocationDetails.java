package org.rushline.allocations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.SingleLine;

/**
 * What an operator says about an allocation.
 *
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(AllocationView.class)
@Schema(
        description =
                "An allocation as an operator describes it. In an edit, members that can only be read may come back unchanged.")
public record AllocationDetails(
        @Schema(
                        description = "Its name, which no other has that is not released.",
                        examples = "Sponsors, first row")
                @NotNull
                @SingleLine
                @Size(max = 80)
                String name,
        @Schema(
                        description = "What it is for. A BLOCK is for nobody.",
                        implementation = AllocationPurpose.class)
                @NotNull
                @OneOf(AllocationPurpose.class)
                String purpose,
        @Schema(
                        description = "Why seats are kept back.",
                        examples = "The contract says forty seats in the stalls.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason,
        @Schema(
                        description =
                                "The number of seats that it may have at most; absent if that does not matter.",
                        examples = "40")
                @Min(1)
                @Max(1_000_000)
                Integer quota,
        @Schema(
                        description =
                                "When what is left of it goes on sale by itself; absent if never.",
                        examples = "2026-12-06T18:00:00Z")
                Instant releaseAt,
        @Schema(description = "The version that was read, for an edit.", examples = "3")
                Integer version,
        ReadBack readBack) {}
