package org.rushline.waitingroom.lanes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New codes. */
@Schema(name = "LaneCodes", description = "New codes for a lane. Nobody can read them again.")
public record CodesView(
        @Schema(description = "The codes.", examples = "K7QP-3M9X-T2VD") List<String> codes) {}
