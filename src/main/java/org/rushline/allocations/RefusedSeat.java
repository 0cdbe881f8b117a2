package org.rushline.allocations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seat that stays where it is, and why. */
@Schema(description = "A seat that stays where it is, and why.")
public record RefusedSeat(
        @Schema(description = "Its ordinal in the seat plan.", examples = "150") int ordinal,
        @Schema(description = "Its section.", examples = "Stalls") String section,
        @Schema(description = "Its row; absent in a standing area.", examples = "A") String row,
        @Schema(description = "Its label; absent in a standing area.", examples = "12") String seat,
        @Schema(description = "Why.") Cause cause) {

    /** Why a seat is not allocated. */
    @Schema(
            description =
                    "Why a seat stays where it is: somebody holds it, is paying for it or has bought it; another allocation has it; or it is not for sale.")
    public enum Cause {
        HELD,
        CLAIMED,
        SOLD,
        ALLOCATED,
        NOT_FOR_SALE
    }
}
