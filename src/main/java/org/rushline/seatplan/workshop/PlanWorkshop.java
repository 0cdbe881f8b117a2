package org.rushline.seatplan.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.limits.Bulkhead;
import org.rushline.platform.validation.Valid;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.generator.PlanGenerator;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.seatplan.pretix.PretixPlanReader;

/** Two at once: a large plan is 20 MB and must not take memory and processors from buyers. */
@ApplicationScoped
public class PlanWorkshop {

    private final Bulkhead bulkhead = new Bulkhead(2, Duration.ofSeconds(5));

    @Inject SeatPlanService plans;
    @Inject Valid valid;

    /**
     * Stores a plan in pretix's format. The venue must exist.
     *
     * @param name instead of the plan's own, or null
     */
    public NewPlan upload(VenueId venue, InputStream plan, String name) {
        return bulkhead.run(
                () -> {
                    var read = PretixPlanReader.read(plan, name);
                    return store(venue, read.layout(), read.repairs());
                });
    }

    /** Stores a plausible plan. The venue must exist. */
    public NewPlan draw(VenueId venue, PlanToDraw asked) {
        valid.check(asked);
        return bulkhead.run(
                () -> {
                    var layout =
                            PlanGenerator.generate(
                                    PlanKind.valueOf(asked.kind()),
                                    asked.name(),
                                    asked.capacity(),
                                    asked.standingOrNone());
                    return store(venue, layout, List.of());
                });
    }

    private NewPlan store(VenueId venue, PlanLayout layout, List<String> repairs) {
        return new NewPlan(plans.store(venue, layout), layout.scenery(), repairs);
    }

    /** Stores what becomes of a plan as its next revision. */
    public NewPlan revise(SeatPlanId plan, UnaryOperator<PlanLayout> change) {
        return bulkhead.run(
                () -> {
                    var revised = plans.revise(plan, change);
                    return new NewPlan(revised, plans.scenery(revised.id()), List.of());
                });
    }
}
