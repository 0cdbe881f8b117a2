package org.rushline.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.SeatPlanSummary;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.seatplan.workshop.NewestPlans;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;
import org.rushline.web.FormInput;
import org.rushline.web.input.FormAttempt;
import org.rushline.web.input.FormFields;

/** {@code /operator/venue?id=ven_…}: a venue and its plans; without an id, one that is to be. */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorVenuePage {

    @Inject VenueService venues;
    @Inject SeatPlanService plans;
    @Inject FormAttempt attempt;

    private VenueView venue;
    private List<SeatPlanSummary> all = List.of();

    @PostConstruct
    void open() {
        venue = FormInput.first("id").filter(id -> !id.isEmpty()).flatMap(this::venue).orElse(null);
        if (venue != null) {
            all = plans.ofVenue(VenueId.of(venue.id()));
        }
    }

    private Optional<VenueView> venue(String id) {
        try {
            return Optional.of(venues.get(VenueId.of(id)));
        } catch (WrongId | NotFound none) {
            return Optional.empty();
        }
    }

    /** Null if it is a new one, or there is none. */
    public VenueView getVenue() {
        return venue;
    }

    /** Whether one was named that does not exist. */
    public boolean isLost() {
        return venue == null && !FormFields.sent("id").isEmpty();
    }

    public boolean isChanging() {
        return attempt.may("PROGRAMME");
    }

    /** The plans as they are now. */
    public List<SeatPlanSummary> getPlans() {
        return NewestPlans.of(all);
    }

    /** Earlier revisions, which events may still have. */
    public List<SeatPlanSummary> getEarlier() {
        var newest = getPlans();
        return all.stream().filter(plan -> !newest.contains(plan)).toList();
    }

    public PlanKind[] getKinds() {
        return PlanKind.values();
    }

    /** Part of a text's key that says what has just been done; null if nothing has. */
    public String getDone() {
        return FormInput.first("done")
                .filter(List.of("made", "saved", "drawn", "uploaded")::contains)
                .orElse(null);
    }
}
