package org.rushline.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.problem.NotFound;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.seatplan.workshop.PlanToDraw;
import org.rushline.seatplan.workshop.PlanWorkshop;
import org.rushline.venue.VenueDetails;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;
import org.rushline.web.input.FormAttempt;
import org.rushline.web.input.FormFields;
import org.rushline.web.input.WholeNumber;

/** What {@code /operator/venue} does. */
@Named
@RequestScoped
public class VenueActions {

    private static final String ADDRESS = "/operator/venue";

    private static final Map<String, String> OF_VENUE =
            Map.of("name", "label", "latitude", "coordinates", "longitude", "coordinates");
    private static final Map<String, String> OF_PLAN = Map.of("name", "planName");

    @Inject OperatorVenuePage page;
    @Inject VenueService venues;
    @Inject PlanWorkshop workshop;
    @Inject FormAttempt attempt;

    private FormFields fields;

    /** Makes one, or changes the one that is named. */
    public void save() {
        attempt(
                OF_VENUE,
                "label",
                () -> {
                    var before = page.getVenue();
                    var saved =
                            before == null
                                    ? venues.create(details())
                                    : venues.edit(VenueId.of(before.id()), details());
                    return saved.id() + "&done=" + (before == null ? "made" : "saved");
                });
    }

    private static VenueDetails details() {
        var where = Coordinates.of(FormFields.sent("coordinates"));
        return new VenueDetails(
                null,
                FormFields.sentOrNull("label"),
                FormFields.sentOrNull("address"),
                FormFields.sentOrNull("city"),
                FormFields.sentOrNull("region"),
                FormFields.sentOrNull("country"),
                where.latitude(),
                where.longitude(),
                FormFields.sentOrNull("timeZone"),
                FormFields.sentOrNull("description"),
                WholeNumber.sent("version"),
                ReadBack.NOTHING);
    }

    /** Draws a plan for a number of seats. */
    public void draw() {
        attempt(
                OF_PLAN,
                "planName",
                () -> {
                    var asked =
                            new PlanToDraw(
                                    FormFields.sentOrNull("planName"),
                                    FormFields.sentOrNull("planKind"),
                                    WholeNumber.sent("capacity"),
                                    WholeNumber.sent("standing"));
                    var made = workshop.draw(venue(), asked);
                    return page.getVenue().id() + "&done=drawn#" + made.plan().id();
                });
    }

    private VenueId venue() {
        return Optional.ofNullable(page.getVenue())
                .map(venue -> VenueId.of(venue.id()))
                .orElseThrow(() -> new NotFound("venue"));
    }

    private void attempt(Map<String, String> names, String conflict, Supplier<String> action) {
        attempt.run(
                "/operator/venues",
                names,
                conflict,
                () -> {
                    attempt.mustBe("PROGRAMME");
                    if (page.isLost()) {
                        throw new NotFound("venue");
                    }
                    return ADDRESS + "?id=" + action.get();
                });
    }

    /** As it was sent, else as it is. */
    public String value(String field) {
        if (fields == null) {
            fields = page.getVenue() == null ? new FormFields() : stored(page.getVenue());
        }
        return fields.of(field);
    }

    private static FormFields stored(VenueView venue) {
        return new FormFields()
                .with("label", venue.name())
                .with("address", venue.address())
                .with("city", venue.city())
                .with("region", venue.region())
                .with("country", venue.country())
                .with("coordinates", new Coordinates(venue.latitude(), venue.longitude()))
                .with("timeZone", venue.timeZone())
                .with("description", venue.description())
                .with("planKind", PlanKind.THEATRE);
    }
}
