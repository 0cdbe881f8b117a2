package org.rushline.allocations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seats that an allocation shall have. */
@Schema(description = "Seats that an allocation shall have.")
public record SeatsToAllocate(
        @Schema(description = "The seats.") @NotNull @Valid NamedSeats seats,
        @Schema(
                        description =
                                "The id of another allocation of the event whose seats may move over. Seats of all others stay where they are.",
                        examples = "alc_4")
                String from) {}
