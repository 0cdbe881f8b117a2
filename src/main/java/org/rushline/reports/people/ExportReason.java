package org.rushline.reports.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Why somebody takes people's names and addresses along. */
@Schema(description = "Why somebody takes people's names and addresses along.")
public record ExportReason(
        @Schema(
                        description = "The reason, which the audit trail keeps.",
                        examples = "To tell all of them that the doors open earlier.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason) {}
