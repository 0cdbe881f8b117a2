package org.rushline.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.Links;
import org.rushline.performer.PerformerService;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.venue.VenueService;

/** Follows the ids in an event's details, and names the field of one that leads nowhere. */
@ApplicationScoped
class LinkCheck {

    @Inject VenueService venues;
    @Inject PerformerService performers;
    @Inject SeatPlanService seatPlans;

    Links check(EventDetails details) {
        var place = place(details.venueId(), details.seatPlanId());
        return new Links(place.venue(), place.zone(), place.seatPlan(), performers(details));
    }

    /** The venue's zone stays what it is until the transaction ends. Nobody performs. */
    Links place(String venue, String seatPlan) {
        var venueId = field("venueId", () -> VenueId.of(venue));
        var zone = field("venueId", () -> venues.held(venueId)).zone();
        var planId = field("seatPlanId", () -> SeatPlanId.of(seatPlan));
        var plan = field("seatPlanId", () -> seatPlans.summary(planId));
        if (!plan.venueId().equals(venueId)) {
            throw new InvalidFields("seatPlanId", "is the plan of another venue");
        }
        return new Links(venueId, zone, planId, List.of());
    }

    private List<PerformerId> performers(EventDetails details) {
        var ids =
                field(
                        "performers",
                        () -> details.performersOrNone().stream().map(PerformerId::of).toList());
        if (ids.stream().distinct().count() != ids.size()) {
            throw new InvalidFields("performers", "names one performer twice");
        }
        if (performers.all(ids).size() != ids.size()) {
            throw new InvalidFields("performers", "names a performer that does not exist");
        }
        return ids;
    }

    private static <T> T field(String field, Supplier<T> lookedUp) {
        try {
            return lookedUp.get();
        } catch (NotFound | WrongId e) {
            throw new InvalidFields(field, e.getMessage());
        }
    }
}
