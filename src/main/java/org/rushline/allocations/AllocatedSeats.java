package org.rushline.allocations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of seats that an allocation should have. */
@Schema(description = "What became of seats that an allocation should have.")
public record AllocatedSeats(
        @Schema(description = "The number of seats that it has got.", examples = "38")
                int allocated,
        @Schema(description = "The number of seats that it had before.", examples = "0") int had,
        @Schema(
                        description =
                                "The number of seats that stay where they are: buyers keep what they have.",
                        examples = "2")
                int refused,
        @Schema(description = "Which those are, the first 500.") List<RefusedSeat> seats,
        @Schema(description = "The allocation as it is now.") AllocationView allocation) {

    /** A page can show no more. */
    static final int NAMED = 500;
}
