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
                        description =
                                "The name of a public random value that others publish after `closesAt`, for a draw that nobody can know in advance. The draw then waits until you tell that value. None takes part if absent.",
                        examples =
                                "The six numbers of the state lottery on 1 December 2026, in rising order")
                @SingleLine
                @Size(max = 200)
                String beacon,
        @Schema(
                        description = "Why; the list of changes keeps it.",
                        examples = "The sale begins with a draw.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason) {}
