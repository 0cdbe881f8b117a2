package org.rushline.presale;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Presales of an event that have not ended. */
@Schema(name = "Presales", description = "Presales of an event that have not ended.")
public record PresalesView(
        @Schema(
                        description =
                                "From when everybody may buy; absent if there is no presale any more.",
                        examples = "2026-12-03T09:00:00Z")
                Instant everybodyAt,
        @Schema(description = "The presales, by the time they open.")
                List<PublicPresale> presales) {

    /** Whether only some may buy. */
    public boolean running() {
        return everybodyAt != null;
    }
}
