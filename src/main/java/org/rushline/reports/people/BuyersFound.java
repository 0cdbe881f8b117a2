package org.rushline.reports.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the list of an event's buyers. */
@Schema(description = "A page of the list of an event's buyers.")
public record BuyersFound(
        @Schema(description = "Paid bookings, the newest first, 100 at most.")
                List<BuyerRow> bookings,
        @Schema(
                        description =
                                "What to send as `after` for the next page; absent at the end.",
                        examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String next) {}
