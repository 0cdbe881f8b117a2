package org.rushline.catalog;

import static org.rushline.catalog.EventStatus.ANNOUNCED;
import static org.rushline.catalog.EventStatus.CANCELLED;
import static org.rushline.catalog.EventStatus.DRAFT;
import static org.rushline.catalog.EventStatus.ON_SALE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.rushline.catalog.EventClock.Standing;
import org.rushline.catalog.pricing.SaleDetails;
import org.rushline.catalog.pricing.SaleRules;
import org.rushline.catalog.pricing.TierView;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;

/** An evening at a venue. Operators move its status forward; the clock alone makes it OVER. */
@Entity
public class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;
    private String name;

    @Enumerated(EnumType.STRING)
    private EventType type;

    private String description;

    @Column(name = "venue_id")
    private long venueId;

    @Column(name = "seat_plan_id")
    private long seatPlanId;

    @Enumerated(EnumType.STRING)
    private EventStatus status = DRAFT;

    @Embedded private Schedule schedule;
    @Embedded private SaleRules sale;

    @Column(name = "cancel_reason")
    private String cancelReason;

    private String currency;

    @ElementCollection
    @CollectionTable(name = "event_performer", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    @Column(name = "performer_id")
    private List<Long> performers = new ArrayList<>();

    @Version private int version;

    protected Event() {}

    public Event(EventDetails details, Links links) {
        reference = details.reference();
        schedule = new Schedule(details, links.zone());
        describe(details, links);
    }

    /** Callers check the edit rules first; this method does not. */
    public void edit(EventDetails details, Links links, Phase phase) {
        if (details.reference() != null) {
            reference = details.reference();
        }
        schedule = schedule(details, links, phase);
        describe(details, links);
    }

    /** People have tickets for times in the zone as it was: another one is for the operator. */
    private Schedule schedule(EventDetails details, Links links, Phase phase) {
        if (links.venue().value() != venueId) {
            return schedule.elsewhere(details, links.zone());
        }
        return schedule.edited(details, phase == Phase.SOLD ? schedule.zone() : links.zone());
    }

    /** To other seats, and to the clocks there: what the poster says stays. */
    public void moveTo(Links links) {
        if (links.venue().value() != venueId) {
            schedule =
                    schedule.inZone(links.zone())
                            .orElseThrow(
                                    () ->
                                            new InvalidFields(
                                                    "venueId",
                                                    "has no such local times for the event"));
        }
        venueId = links.venue().value();
        seatPlanId = links.seatPlan().value();
    }

    public Schedule schedule() {
        return schedule;
    }

    /** Its times are told by the clocks of another zone from now on. */
    public void follow(Schedule other) {
        schedule = other;
        if (!hasTickets()) {
            schedule.mustGoOnSaleInTime();
        }
    }

    private void describe(EventDetails details, Links links) {
        name = details.name().strip();
        type = EventType.valueOf(details.type());
        description = details.description();
        venueId = links.venue().value();
        seatPlanId = links.seatPlan().value();
        currency = currency(details.currency());
        perform(links.performers().stream().map(PerformerId::value).toList());
        var rules = new SaleRules(details.sale());
        sale = rules.sameAs(sale) ? sale : rules;
        if (!hasTickets()) {
            schedule.mustGoOnSaleInTime();
        }
    }

    /** Leaves equal values alone: writing them again would count as a change. */
    private void perform(List<Long> ids) {
        if (!performers.equals(ids)) {
            performers.clear();
            performers.addAll(ids);
        }
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new InvalidFields("currency", "is not an ISO 4217 currency");
        }
    }

    public void announce() {
        move(Set.of(DRAFT, ANNOUNCED), ANNOUNCED);
    }

    public void putOnSale() {
        move(Set.of(DRAFT, ANNOUNCED), ON_SALE);
    }

    /** Nobody is told that something does not take place which nobody has heard of. */
    public void cancel(String reason) {
        if (status == DRAFT) {
            throw wrongState("The event is a draft: delete it instead of cancelling it.");
        }
        move(Set.of(ANNOUNCED, ON_SALE), CANCELLED);
        cancelReason = reason;
    }

    public void mustBeDraft() {
        if (status != DRAFT) {
            throw wrongState(
                    "The event is "
                            + status
                            + ", and people know it: cancel it instead of deleting it.");
        }
    }

    public void mustNotBeCancelled() {
        must(Set.of(DRAFT, ANNOUNCED, ON_SALE));
    }

    public void mustBeOfVersion(Integer read) {
        if (read == null || read != version) {
            throw Conflict.changedMeanwhile();
        }
    }

    /** Somebody has written down that it is over: it is as it was before. */
    public void goOn(boolean hasTickets) {
        status = hasTickets ? ON_SALE : ANNOUNCED;
    }

    private void move(Set<EventStatus> from, EventStatus to) {
        must(from);
        status = to;
    }

    private void must(Set<EventStatus> allowed) {
        if (!allowed.contains(status)) {
            throw wrongState(status);
        }
    }

    public static Conflict wrongState(EventStatus status) {
        var is =
                switch (status) {
                    case DRAFT -> "is a draft";
                    case ANNOUNCED -> "is not on sale yet";
                    case ON_SALE -> "is on sale already";
                    case OVER -> "is over";
                    case CANCELLED -> "was cancelled";
                };
        return wrongState("The event " + is + ", so this cannot be done.");
    }

    private static Conflict wrongState(String detail) {
        return new Conflict("wrong-state", "The event's state does not allow it", detail);
    }

    public EventId id() {
        return new EventId(id);
    }

    public EventStatus status() {
        return status;
    }

    public String currency() {
        return currency;
    }

    public SaleDetails sale() {
        return sale.view();
    }

    public VenueId venue() {
        return new VenueId(venueId);
    }

    public SeatPlanId seatPlan() {
        return new SeatPlanId(seatPlanId);
    }

    /** Where its tickets are: cannot change once there are some. */
    public boolean hasTickets() {
        return status == ON_SALE;
    }

    public EventView view(List<TierView> tiers, Standing standing) {
        return new EventView(
                id().toString(),
                reference,
                name,
                type,
                standing.status(),
                description,
                new VenueId(venueId).toString(),
                new SeatPlanId(seatPlanId).toString(),
                schedule.zone().getId(),
                schedule.startsAtLocal(),
                Moments.OFFSET.format(schedule.startsAtOffset()),
                schedule.startsAt(),
                schedule.doorsAtLocal(),
                schedule.doorsAt(),
                schedule.endsAtLocal(),
                schedule.endsAt(),
                standing.overAt(),
                schedule.onsaleAt(),
                cancelReason,
                currency,
                performers.stream().map(p -> new PerformerId(p).toString()).toList(),
                tiers,
                sale.view(),
                version);
    }
}
