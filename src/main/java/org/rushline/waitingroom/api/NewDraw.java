package org.rushline.waitingroom.api;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** A draw that an operator promises. */
@Schema(description = "A draw that an operator promises.")
public record NewDraw(
        @Schema(
                        description = "When joining the draw ends: it cannot be changed.",
                        examples = "2026-12-01T10:00:00Z")
                @NotNull
                @Future
                Instant closesAt,
        @Schema(
                        description = "Why; the list of changes keeps it.",
                        examples = "The sale begins with a draw.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason) {}
