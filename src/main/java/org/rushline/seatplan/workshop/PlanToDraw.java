package org.rushline.seatplan.workshop;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.SingleLine;
import org.rushline.seatplan.generator.PlanKind;

/** A plan to draw. */
@Schema(description = "A seat plan to generate.")
public record PlanToDraw(
        @Schema(
                        description = "The plan's name, up to 200 characters.",
                        examples = "Olivier, end on")
                @NotNull
                @SingleLine
                @Size(max = 200)
                String name,
        @Schema(description = "The kind of house.", implementation = PlanKind.class)
                @NotNull
                @OneOf(PlanKind.class)
                String kind,
        @Schema(description = "The number of seats, standing included.", examples = "1150") @NotNull
                Integer capacity,
        @Schema(description = "The number of them that are standing; 0 if absent.", examples = "0")
                Integer standing) {

    int standingOrNone() {
        return standing == null ? 0 : standing;
    }
}
