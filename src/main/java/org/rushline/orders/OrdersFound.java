package org.rushline.orders;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list of bookings. */
@Schema(description = "A page of a list of bookings.")
public record OrdersFound(
        @Schema(description = "The bookings, the newest first, 100 at most.")
                List<FoundOrder> bookings,
        @Schema(
                        description =
                                "What to send as `after` for the next page, which may be short; absent at the end.",
                        examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String next) {}
