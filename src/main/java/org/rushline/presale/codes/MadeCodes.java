package org.rushline.presale.codes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New codes. */
@Schema(name = "PresaleCodes", description = "New codes for a presale. Nobody can read them again.")
public record MadeCodes(
        @Schema(description = "The id by which they are revoked.", examples = "cdb_5") String batch,
        @Schema(description = "The codes.", examples = "K7QP-3M9X-T2VD") List<String> codes) {}
