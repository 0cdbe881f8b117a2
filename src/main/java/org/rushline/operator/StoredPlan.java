package org.rushline.operator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.seatplan.Scenery;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.SeatPlanSummary;
import org.rushline.seatplan.workshop.NewPlan;

/** A stored plan. */
@Schema(description = "A stored seat plan. It never changes.")
public record StoredPlan(
        @Schema(description = "The plan's id.", examples = "spl_5") String id,
        @Schema(description = "The venue's id.", examples = "ven_5") String venueId,
        @Schema(description = "Its name.", examples = "Olivier, end on") String name,
        @Schema(
                        description =
                                "How many plans of this name the venue has had, this one included.",
                        examples = "1")
                int revision,
        @Schema(description = "The number of seats, standing included.", examples = "1150")
                int places,
        @Schema(description = "The number of seats, standing not included.", examples = "1150")
                int seats,
        @Schema(description = "The number of sections.", examples = "3") int sections,
        @Schema(description = "Its categories of seats, which price tiers sell.")
                List<SeatCategory> categories,
        @Schema(description = "The repairs of an uploaded plan, a sentence each.")
                List<String> repairs,
        @Schema(description = "Its stage; absent in lists.") PlanStage stage,
        @Schema(description = "The number of its decorations; absent in lists.", examples = "3")
                Integer decorations) {

    static StoredPlan of(NewPlan made) {
        return of(made.plan()).with(made.scenery(), made.repairs());
    }

    static StoredPlan of(SeatPlanSummary plan) {
        return new StoredPlan(
                plan.id().toString(),
                plan.venueId().toString(),
                plan.name(),
                plan.revision(),
                plan.capacity(),
                plan.seats(),
                plan.sections(),
                plan.categories(),
                List.of(),
                null,
                null);
    }

    StoredPlan with(Scenery scenery, List<String> repairs) {
        return new StoredPlan(
                id,
                venueId,
                name,
                revision,
                places,
                seats,
                sections,
                categories,
                repairs,
                PlanStage.of(scenery),
                scenery.decorations().size());
    }
}
