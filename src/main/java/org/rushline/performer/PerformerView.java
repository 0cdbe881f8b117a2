package org.rushline.performer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A performer as others see it; see {@link PerformerDetails}. */
@Schema(description = "A performer as an operator sees it.")
public record PerformerView(
        @Schema(description = "The performer's id.", examples = "prf_3") String id,
        @Schema(description = "The operator's own name for it.", examples = "demo:performer:lear")
                String reference,
        @Schema(description = "The performer's name.", examples = "William Shakespeare")
                String name,
        @Schema(description = "What kind of performer it is.") PerformerKind kind,
        @Schema(description = "The country (ISO 3166-1 alpha-2).", examples = "GB") String country,
        @Schema(
                        description = "Colours for posters as #rrggbb, the main one first.",
                        examples = "#7a1f2b")
                List<String> colours,
        @Schema(description = "Its version; send it back with a change.", examples = "3")
                int version) {}
