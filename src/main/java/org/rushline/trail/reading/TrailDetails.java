package org.rushline.trail.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry with all that it changed. */
@Schema(description = "An entry of the audit trail with all that it changed.")
public record TrailDetails(
        @Schema(description = "The entry.") TrailEntryView entry,
        @Schema(description = "The values that it changed, 1,000 at most.")
                List<ChangedValue> changes) {}
