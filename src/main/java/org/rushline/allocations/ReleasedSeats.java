package org.rushline.allocations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of seats that an allocation should give away. */
@Schema(description = "What became of seats that an allocation should give away.")
public record ReleasedSeats(
        @Schema(description = "The number of seats that it has given to everybody.", examples = "2")
                int released,
        @Schema(description = "The number of the named seats that were not in it.", examples = "0")
                int others,
        @Schema(description = "The allocation as it is now.") AllocationView allocation) {}
