package org.rushline.presale.codes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** How codes are to be revoked. */
@Schema(name = "PresaleCodeRevocation", description = "How codes of a presale are revoked.")
public record RevokedCodes(
        @Schema(
                        description =
                                "Whether those who have used one of them may not buy any more, either. What they hold or have bought stays theirs.",
                        examples = "false")
                boolean users,
        @Schema(description = "Why.", examples = "Somebody has published them.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
