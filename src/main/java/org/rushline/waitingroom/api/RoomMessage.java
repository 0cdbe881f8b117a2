package org.rushline.waitingroom.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Text;

/** A message to everybody who waits. */
@Schema(description = "A message to everybody who waits.")
public record RoomMessage(
        @Schema(
                        description =
                                "What everybody reads; left out, the present one is taken back.",
                        examples = "A second show has been added on Sunday.")
                @Text
                @Size(max = 500)
                String message,
        @Schema(
                        description = "Why; the list of changes keeps it.",
                        examples = "A second show is on sale.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason) {}
