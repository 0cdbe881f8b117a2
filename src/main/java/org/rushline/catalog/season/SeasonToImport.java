package org.rushline.catalog.season;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A season as a table. */
@Schema(description = "A season as a table, one event in a row.")
public record SeasonToImport(
        @Schema(
                        description =
                                "The table: separated by commas, semicolons or tabs; the first row names the columns.",
                        examples = "name,type,venue,starts,currency,prices")
                @NotNull
                @Size(max = MOST)
                String csv,
        @Schema(description = "Whether it is only checked, and nothing is made.", examples = "true")
                boolean dryRun,
        @Schema(
                        description =
                                "Whether the events are announced at once; else they are drafts.",
                        examples = "false")
                boolean announce) {

    /** A thousand rows with room for descriptions. */
    public static final int MOST = 400_000;
}
