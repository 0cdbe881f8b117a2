package org.rushline.allocations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Seats that an allocation gives to everybody. */
@Schema(description = "Seats that an allocation gives to everybody.")
public record SeatsToRelease(
        @Schema(description = "The seats; if absent, all of them, and the allocation is over.")
                @Valid
                NamedSeats seats,
        @Schema(description = "Why; the audit trail keeps it.", examples = "The camera has moved.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
