package org.rushline.allocations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which seats of an event are in which allocation. */
@Schema(description = "Which seats of an event are in which allocation.")
public record AllocationMap(
        @Schema(description = "The id of the plan whose ordinals these are.", examples = "spl_5")
                String seatPlan,
        @Schema(description = "The allocations that have seats.") List<Runs> allocations) {

    /** The seats of one allocation. */
    @Schema(name = "AllocationRuns", description = "The seats of an allocation.")
    public record Runs(
            @Schema(description = "The allocation's id.", examples = "alc_5") String id,
            @Schema(
                            description =
                                    "Pairs: the ordinal of a seat, and how many seats from there on are in it.",
                            examples = "[150, 12]")
                    List<Integer> runs) {}
}
