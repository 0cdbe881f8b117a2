package org.rushline.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket of a booking, and its seat. */
@Schema(description = "A ticket of a booking, and its seat.")
public record BookedTicket(
        @Schema(description = "The ticket's id.", examples = "tkt_41b") String id,
        @Schema(
                        description =
                                "The seat's ordinal in the event's seat plan, from 0; absent if that seat went away.",
                        examples = "150")
                Integer ordinal,
        @Schema(description = "The section's name.", examples = "Stalls") String section,
        @Schema(description = "The row's name; absent in a standing area.", examples = "A")
                String row,
        @Schema(description = "The seat's label; absent in a standing area.", examples = "12")
                String seat,
        @Schema(description = "A note on the seat.", examples = "Restricted view") String note,
        @Schema(description = "The id of its price tier.", examples = "tir_f") String tier,
        @Schema(description = "The tier's name.", examples = "Premium") String tierName,
        @Schema(
                        description =
                                "The price without the fee when it was reserved, in minor units.",
                        examples = "9500")
                long price,
        @Schema(description = "The fee when it was reserved, in minor units.", examples = "760")
                long fee,
        @Schema(
                        description =
                                "HELD until it is SOLD; RETURNED after a refund, RELEASED if it was never sold.",
                        enumeration = {"HELD", "SOLD", "RETURNED", "RELEASED"})
                String status) {}
