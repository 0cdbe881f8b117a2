package org.rushline.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rushline.availability.EventFigures;
import org.rushline.availability.TicketFigures;
import org.rushline.booking.EventBuyers;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventService;
import org.rushline.onsale.PublicationService;
import org.rushline.onsale.PublicationView;
import org.rushline.performer.PerformerService;
import org.rushline.performer.PerformerView;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.SeatPlanSummary;
import org.rushline.seatplan.workshop.NewestPlans;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;
import org.rushline.web.input.FormAttempt;
import org.rushline.web.input.FormFields;

/**
 * {@code /operator/event?id=evt_…}: an event and what comes next for it. With {@code plan} it is a
 * new one, with {@code copy} one like another; without any of them one chooses a plan first.
 */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorEventPage {

    private static final int MOST_VENUES = 20;
    private static final int LONGEST = 100;
    private static final int MOST_PERFORMERS = 500;

    /** A venue with its plans as they are now. */
    public record House(VenueView venue, List<SeatPlanSummary> plans) {}

    @Inject EventService events;
    @Inject VenueService venues;
    @Inject SeatPlanService plans;
    @Inject PerformerService performers;
    @Inject PublicationService publications;
    @Inject TicketFigures tickets;
    @Inject EventBuyers buyers;
    @Inject FormAttempt attempt;
    @Inject Wording words;

    private EventView event;
    private EventView original;
    private SeatPlanSummary plan;
    private VenueView venue;
    private List<House> houses;
    private boolean lost;
    private EventFigures figures;

    @PostConstruct
    void open() {
        event = named("id", id -> events.get(EventId.of(id)));
        original = named("copy", id -> events.get(EventId.of(id)));
        plan = named("plan", id -> plans.summary(SeatPlanId.of(id)));
        var model = event == null ? original : event;
        if (plan == null && model != null) {
            plan = plans.summary(SeatPlanId.of(model.seatPlanId()));
        }
        if (plan != null) {
            venue = venues.get(plan.venueId());
        }
    }

    private <T> T named(String parameter, Function<String, T> find) {
        var id = FormFields.sent(parameter);
        if (id.isEmpty()) {
            return null;
        }
        try {
            return find.apply(id);
        } catch (WrongId | NotFound none) {
            lost = true;
            return null;
        }
    }

    /** Whether something was named that does not exist. */
    public boolean isLost() {
        return lost;
    }

    /** Null if it is a new one. */
    public EventView getEvent() {
        return event;
    }

    /** The one that it is to be like; null if there is none. */
    public EventView getOriginal() {
        return original;
    }

    /** Null until one is chosen. */
    public SeatPlanSummary getPlan() {
        return plan;
    }

    public VenueView getVenue() {
        return venue;
    }

    /** That of its local times. */
    ZoneId zone() {
        return event != null && event.venueId().equals(venue.id())
                ? ZoneId.of(event.timeZone())
                : venue.zone();
    }

    public String getZone() {
        return zone().getId();
    }

    public String getWords() {
        return FormInput.text("words", LONGEST);
    }

    /** Where it may be, by name. */
    public List<House> getHouses() {
        if (houses == null) {
            houses = venues.named(getWords(), MOST_VENUES).stream().map(this::house).toList();
        }
        return houses;
    }

    public boolean isMoreHouses() {
        return getHouses().size() == MOST_VENUES;
    }

    private House house(VenueView venue) {
        var all = plans.ofVenue(VenueId.of(venue.id()));
        return new House(venue, NewestPlans.of(all));
    }

    public boolean isChanging() {
        return attempt.may("PROGRAMME");
    }

    public boolean isSelling() {
        return attempt.may("PROGRAMME", "SALES");
    }

    public boolean isDraft() {
        return is(EventStatus.DRAFT);
    }

    /** Whether it can be put on sale. */
    public boolean isSellable() {
        return (isDraft() || is(EventStatus.ANNOUNCED)) && !isPublishing();
    }

    /** Whether it can be called off. */
    public boolean isCancellable() {
        return is(EventStatus.ANNOUNCED) || is(EventStatus.ON_SALE);
    }

    public boolean isOnSale() {
        return is(EventStatus.ON_SALE);
    }

    private boolean is(EventStatus status) {
        return event != null && event.status() == status;
    }

    /** Null if nobody has put it on sale. */
    public PublicationView getPublication() {
        try {
            return publications.get(EventId.of(event.id()));
        } catch (NotFound none) {
            return null;
        }
    }

    /** Whether its tickets are being made. */
    public boolean isPublishing() {
        return Optional.ofNullable(getPublication())
                .map(PublicationView::state)
                .filter(List.of("WAITING", "RUNNING")::contains)
                .isPresent();
    }

    public boolean isPublicationFailed() {
        return isSellable()
                && Optional.ofNullable(getPublication())
                        .map(PublicationView::state)
                        .filter("FAILED"::equals)
                        .isPresent();
    }

    public EventFigures getFigures() {
        if (figures == null) {
            figures = tickets.of(EventId.of(event.id()));
        }
        return figures;
    }

    /** Whether somebody asks to call it off, or to delete the draft. */
    public boolean isEnding() {
        return isChanging()
                && FormInput.first("ending").isPresent()
                && (isDraft() || isCancellable());
    }

    /** Whom it concerns if it is called off, and what that costs. */
    public String getConcernedText() {
        var concerned = buyers.of(EventId.of(event.id()), event.currency());
        return concerned.buyers() == 0
                ? words.say("programme.cancel.nobody")
                : words.say(
                        "programme.cancel.note",
                        concerned.buyers(),
                        concerned.tickets(),
                        concerned.paid().text());
    }

    /** Names of performers to choose from. */
    public List<String> getKnown() {
        return performers.named("", MOST_PERFORMERS).stream().map(PerformerView::name).toList();
    }

    public EventType[] getTypes() {
        return EventType.values();
    }

    /** Part of a text's key that says what has just been done; null if nothing has. */
    public String getDone() {
        return FormInput.first("done")
                .filter(List.of("made", "saved", "announced", "selling", "cancelled")::contains)
                .orElse(null);
    }
}
