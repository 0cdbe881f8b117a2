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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.rushline.catalog.Calendar.Standing;
import org.rushline.performer.PerformerId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.venue.VenueId;

/**
 * An evening at a venue. Its status is what operators have made of it and only moves forward;
 * whether it is over the clock alone says, see {@link Calendar}.
 */
@Entity
class Event {

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

    Event(EventDetails details, Links links) {
        reference = details.reference();
        describe(details, links);
    }

    void describe(EventDetails details, Links links) {
        name = details.name().strip();
        type = EventType.valueOf(details.type());
        description = details.description();
        venueId = links.venue().value();
        seatPlanId = links.seatPlan().value();
        currency = currency(details.currency());
        performers.clear();
        links.performers().forEach(performer -> performers.add(performer.value()));
        schedule = new Schedule(details, links.zone());
        sale = new SaleRules(details.sale());
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new InvalidFields("currency", "is no currency of ISO 4217");
        }
    }

    void announce() {
        move(Set.of(DRAFT, ANNOUNCED), ANNOUNCED);
    }

    void putOnSale() {
        move(Set.of(DRAFT, ANNOUNCED), ON_SALE);
    }

    void cancel(String reason) {
        move(Set.of(DRAFT, ANNOUNCED, ON_SALE), CANCELLED);
        cancelReason = reason;
    }

    void mustNotBeCancelled() {
        must(Set.of(DRAFT, ANNOUNCED, ON_SALE));
    }

    /** Somebody has written down that it is over: it is as it was before. */
    void goOn(boolean hasTickets) {
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

    static Conflict wrongState(EventStatus status) {
        return new Conflict(
                "wrong-state",
                "The event's state does not allow it",
                "The event is " + status + ", so this cannot be done.");
    }

    EventId id() {
        return new EventId(id);
    }

    EventStatus status() {
        return status;
    }

    Instant startsAt() {
        return schedule.startsAt();
    }

    long seatPlanId() {
        return seatPlanId;
    }

    /** Where its tickets are: cannot change once there are some. */
    boolean hasTickets() {
        return status == ON_SALE;
    }

    int version() {
        return version;
    }

    EventView view(List<PriceTier> tiers, Standing standing) {
        return new EventView(
                id().toString(),
                reference,
                name,
                type,
                standing.status(),
                description,
                new VenueId(venueId).toString(),
                new SeatPlanId(seatPlanId).toString(),
                schedule.timeZone(),
                schedule.startsAtLocal(),
                schedule.startsAt(),
                schedule.doorsAt(),
                schedule.endsAt(),
                standing.overAt(),
                schedule.onsaleAt(),
                cancelReason,
                currency,
                performers.stream().map(p -> new PerformerId(p).toString()).toList(),
                tiers.stream().map(PriceTier::view).toList(),
                sale.view(),
                version);
    }
}
