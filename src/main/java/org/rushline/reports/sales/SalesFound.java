package org.rushline.reports.sales;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the sales report. */
@Schema(description = "A page of the sales report.")
public record SalesFound(
        @Schema(description = "The rows of some events, by event, price tier and day.")
                List<SalesRow> rows,
        @Schema(
                        description =
                                "What to send as `after` for the next events; absent at the end.",
                        examples = "evt_5")
                String next) {}
