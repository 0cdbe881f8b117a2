package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.rushline.inventory.TicketMaker;
import org.rushline.performer.PerformerId;
import org.rushline.performer.PerformerService;
import org.rushline.platform.Conflict;
import org.rushline.platform.InvalidFields;
import org.rushline.platform.Line;
import org.rushline.platform.NotFound;
import org.rushline.platform.Valid;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.venue.VenueId;
import org.rushline.venue.VenueService;

/** Operators plan, announce and cancel events. Going on sale is {@link PublicationService}'s. */
@Stateless
public class EventService {

    /**
     * Why an event does not take place.
     *
     * @param reason shown to those who have tickets
     */
    public record Cancellation(@NotNull @Line @Size(max = 500) String reason) {}

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Valid valid;
    @Inject Tiers tiers;
    @Inject TicketMaker tickets;
    @Inject VenueService venues;
    @Inject PerformerService performers;
    @Inject SeatPlanService seatPlans;
    @Inject jakarta.enterprise.event.Event<EventChanged> changed;

    /**
     * @throws Conflict if the reference is taken
     */
    public EventView create(EventDetails details) {
        valid.check(details);
        byReference(details.reference())
                .ifPresent(
                        taken -> {
                            throw Conflict.referenceTaken(details.reference(), taken.id());
                        });
        var zone = zoneOf(details);
        var event =
                new Event(details, VenueId.of(details.venueId()), zone, checkedPerformers(details));
        em.persist(event);
        em.flush();
        return event.view(tiers.replace(event.id(), details.tiers()));
    }

    /**
     * @throws Conflict if it was changed since the version given, or what is asked no longer goes
     */
    public EventView edit(EventId id, EventDetails details) {
        valid.check(details);
        var event = lock(id);
        event.mustBeEditable();
        if (details.version() == null || details.version() != event.version()) {
            throw Conflict.changedMeanwhile();
        }
        if (event.hasTickets()
                && SeatPlanId.of(details.seatPlanId()).value() != event.seatPlanId()) {
            throw new InvalidFields("seatPlanId", "cannot change: there are tickets already");
        }
        event.describe(
                details,
                VenueId.of(details.venueId()),
                zoneOf(details),
                checkedPerformers(details));
        em.flush();
        if (event.hasTickets()) {
            tiers.edit(id, details.tiers());
        } else {
            tiers.replace(id, details.tiers());
        }
        return told(id);
    }

    public EventView announce(EventId id) {
        var event = lock(id);
        tickets.mustPriceEverySeat(id.value(), event.seatPlanId()); // not found out at the onsale
        event.announce();
        return told(id);
    }

    public EventView cancel(EventId id, Cancellation cancellation) {
        valid.check(cancellation);
        lock(id).cancel(cancellation.reason());
        return told(id);
    }

    public EventView get(EventId id) {
        return find(id).orElseThrow(() -> new NotFound("event"));
    }

    public Optional<EventView> find(EventId id) {
        return Optional.ofNullable(em.find(Event.class, id.value()))
                .map(event -> event.view(tiers.of(id)));
    }

    public Optional<EventView> byReference(String reference) {
        return em.createQuery("select e from Event e where e.reference = :reference", Event.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(event -> event.view(tiers.of(event.id())));
    }

    private EventView told(EventId id) {
        em.flush();
        em.clear();
        changed.fire(new EventChanged(id));
        return get(id);
    }

    private ZoneId zoneOf(EventDetails details) {
        try {
            Currency.getInstance(details.currency());
        } catch (IllegalArgumentException e) {
            throw new InvalidFields("currency", "is no currency of ISO 4217");
        }
        var venue = FieldOf.field("venueId", () -> venues.get(VenueId.of(details.venueId())));
        var plan =
                FieldOf.field(
                        "seatPlanId", () -> seatPlans.summary(SeatPlanId.of(details.seatPlanId())));
        if (plan.venueId() != VenueId.of(details.venueId()).value()) {
            throw new InvalidFields("seatPlanId", "is the plan of another venue");
        }
        return venue.zone();
    }

    private List<PerformerId> checkedPerformers(EventDetails details) {
        var ids =
                FieldOf.field(
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

    private Event lock(EventId id) {
        var event = em.find(Event.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (event == null) {
            throw new NotFound("event");
        }
        return event;
    }
}
