package org.rushline.waitingroom.lanes;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that is let past the line. */
@Schema(name = "Bypass", description = "An account that is let past the line of a waiting room.")
public record BypassView(
        @Schema(description = "The account's id.", examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String accountId,
        @Schema(description = "Whose it is.", examples = "Ada Lovelace") String name,
        @Schema(description = "Their e-mail address.", examples = "ada@example.org") String email,
        @Schema(description = "Since when.", examples = "2026-12-01T09:00:00Z") Instant since,
        @Schema(description = "When it ends.", examples = "2026-12-01T18:00:00Z") Instant until) {}
