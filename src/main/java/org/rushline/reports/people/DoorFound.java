package org.rushline.reports.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of an event's door list. */
@Schema(description = "A page of an event's door list.")
public record DoorFound(
        @Schema(description = "Sold tickets in the order of the seat plan, 500 at most.")
                List<DoorRow> tickets,
        @Schema(
                        description =
                                "What to send as `after` for the next page; absent at the end.",
                        examples = "tkt_8")
                String next) {}
