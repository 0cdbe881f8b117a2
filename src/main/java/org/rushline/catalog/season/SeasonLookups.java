package org.rushline.catalog.season;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rushline.performer.PerformerNames;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.SeatPlanSummary;
import org.rushline.seatplan.workshop.NewestPlans;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;

/** What the rows of one table name: each name is looked up once. Throws InvalidFields. */
final class SeasonLookups {

    private static final int SEVERAL = 2;

    private final VenueService venues;
    private final SeatPlanService plans;
    private final PerformerNames performers;
    private final Map<String, Object> known = new HashMap<>();

    SeasonLookups(VenueService venues, SeatPlanService plans, PerformerNames performers) {
        this.venues = venues;
        this.plans = plans;
        this.performers = performers;
    }

    VenueView venue(String name) {
        return once("venue " + name, VenueView.class, () -> findVenue(name));
    }

    private VenueView findVenue(String name) {
        var found = venues.exactly(name, SEVERAL);
        if (found.size() > 1) {
            throw wrong(
                    "is the name of several: write %s or %s"
                            .formatted(found.get(0).id(), found.get(1).id()));
        }
        if (!found.isEmpty()) {
            return found.get(0);
        }
        try {
            return venues.get(VenueId.of(name));
        } catch (WrongId | NotFound none) {
            throw wrong("is no venue that is known here: add it first");
        }
    }

    /**
     * @param name empty if the venue has one plan only
     */
    SeatPlanSummary plan(VenueView venue, String name) {
        return once(
                "plan " + venue.id() + " " + name,
                SeatPlanSummary.class,
                () -> findPlan(VenueId.of(venue.id()), name));
    }

    private SeatPlanSummary findPlan(VenueId venue, String name) {
        var all = NewestPlans.of(plans.ofVenue(venue));
        if (all.isEmpty()) {
            throw wrong("is missing: the venue has no seat plan yet");
        }
        if (name.isEmpty() && all.size() == 1) {
            return all.get(0);
        }
        return all.stream()
                .filter(plan -> plan.name().equalsIgnoreCase(name) || isId(plan.id(), name))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        "must be one of the venue's: "
                                                + String.join(
                                                        ", ",
                                                        all.stream()
                                                                .limit(10)
                                                                .map(SeatPlanSummary::name)
                                                                .toList())));
    }

    private static boolean isId(SeatPlanId id, String name) {
        return id.toString().equals(name);
    }

    @SuppressWarnings("unchecked")
    List<String> performers(List<String> names) {
        return names.stream()
                .map(
                        name ->
                                once(
                                        "performer " + name,
                                        String.class,
                                        () -> performers.ids(List.of(name)).get(0)))
                .toList();
    }

    /** A name that leads nowhere leads nowhere again. */
    private <T> T once(String what, Class<T> type, Supplier<T> find) {
        var found = known.computeIfAbsent(what, asked -> found(find));
        if (found instanceof InvalidFields nowhere) {
            throw nowhere;
        }
        return type.cast(found);
    }

    private static Object found(Supplier<?> find) {
        try {
            return find.get();
        } catch (InvalidFields nowhere) {
            return nowhere;
        }
    }

    private static InvalidFields wrong(String reason) {
        return new InvalidFields("", reason);
    }
}
