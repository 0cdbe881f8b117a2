package org.rushline.reports.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sold ticket, as the door needs to know it. */
@Schema(description = "A sold ticket, as the door needs to know it: without address and money.")
public record DoorRow(
        @Schema(description = "The ticket's id.", examples = "tkt_8") String ticketId,
        @Schema(description = "The section.", examples = "Stalls") String section,
        @Schema(description = "The row; absent where people stand.", examples = "A") String row,
        @Schema(description = "The seat's label; absent where people stand.", examples = "12")
                String seat,
        @Schema(description = "The price tier's name.", examples = "Best seats") String tier,
        @Schema(description = "Whether it is for a wheelchair.", examples = "false")
                boolean accessible,
        @Schema(description = "The name of whoever bought it.", examples = "Ada Lovelace")
                String holder,
        @Schema(description = "The booking's id.", examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String bookingId) {}
