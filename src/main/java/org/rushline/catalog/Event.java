package org.rushline.catalog;

import static org.rushline.catalog.EventStatus.ANNOUNCED;
import static org.rushline.catalog.EventStatus.CANCELLED;
import static org.rushline.catalog.EventStatus.DRAFT;
import static org.rushline.catalog.EventStatus.ON_SALE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rushline.performer.PerformerId;
import org.rushline.platform.Conflict;
import org.rushline.platform.InvalidFields;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.venue.VenueId;

/** An evening at a venue. Its status only ever moves forward. */
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

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "starts_at_local")
    private LocalDateTime startsAtLocal;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "doors_at")
    private Instant doorsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "onsale_at")
    private Instant onsaleAt;

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

    Event(EventDetails details, VenueId venue, ZoneId zone, List<PerformerId> performers) {
        reference = details.reference();
        describe(details, venue, zone, performers);
    }

    void describe(EventDetails details, VenueId venue, ZoneId zone, List<PerformerId> who) {
        name = details.name().strip();
        type = EventType.valueOf(details.type());
        description = details.description();
        venueId = venue.value();
        seatPlanId = SeatPlanId.of(details.seatPlanId()).value();
        currency = details.currency();
        performers.clear();
        who.forEach(performer -> performers.add(performer.value()));
        schedule(details, zone);
    }

    private void schedule(EventDetails details, ZoneId zone) {
        timeZone = zone.getId();
        startsAtLocal = details.startsAtLocal();
        startsAt =
                LocalTime.toInstant("startsAtLocal", startsAtLocal, zone, details.startsAtOffset());
        doorsAt = LocalTime.roughly(details.doorsAtLocal(), zone);
        endsAt = LocalTime.roughly(details.endsAtLocal(), zone);
        onsaleAt = details.onsaleAt();
        if (doorsAt != null && doorsAt.isAfter(startsAt)) {
            throw new InvalidFields("doorsAtLocal", "must not be after the start");
        }
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new InvalidFields("endsAtLocal", "must be after the start");
        }
        if (onsaleAt != null && !onsaleAt.isBefore(startsAt)) {
            throw new InvalidFields("onsaleAt", "must be before the start");
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

    void mustAllowSale() {
        must(Set.of(DRAFT, ANNOUNCED));
    }

    void mustBeEditable() {
        must(Set.of(DRAFT, ANNOUNCED, ON_SALE));
    }

    private void move(Set<EventStatus> from, EventStatus to) {
        must(from);
        status = to;
    }

    private void must(Set<EventStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new Conflict(
                    "wrong-state",
                    "The event's state does not allow it",
                    "The event is " + status + ", so this cannot be done any more.");
        }
    }

    EventId id() {
        return new EventId(id);
    }

    EventStatus status() {
        return status;
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

    EventView view(List<PriceTier> tiers) {
        return new EventView(
                id().toString(),
                reference,
                name,
                type,
                status,
                description,
                new VenueId(venueId).toString(),
                new SeatPlanId(seatPlanId).toString(),
                timeZone,
                startsAtLocal,
                startsAt,
                doorsAt,
                endsAt,
                onsaleAt,
                cancelReason,
                currency,
                performers.stream().map(p -> new PerformerId(p).toString()).toList(),
                tiers.stream().map(PriceTier::view).toList(),
                version);
    }
}
