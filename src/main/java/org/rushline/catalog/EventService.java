package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.rushline.inventory.TicketMaker;
import org.rushline.platform.Line;
import org.rushline.platform.Valid;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.seatplan.SeatPlanId;

/** Operators plan, announce and cancel events. */
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
    @Inject LinkCheck linkCheck;
    @Inject EventMaker maker;
    @Inject jakarta.enterprise.event.Event<EventChanged> changed;

    /**
     * @throws Conflict if the reference is taken
     */
    public EventView create(EventDetails details) {
        valid.check(details);
        return maker.draft(details);
    }

    /**
     * @throws Conflict if it was changed since the version given, or what is asked no longer goes
     */
    public EventView edit(EventId id, EventDetails details) {
        valid.check(details);
        var event = lock(id);
        event.mustBeAhead();
        if (details.version() == null || details.version() != event.version()) {
            throw Conflict.changedMeanwhile();
        }
        if (event.hasTickets()
                && SeatPlanId.of(details.seatPlanId()).value() != event.seatPlanId()) {
            throw new InvalidFields("seatPlanId", "cannot change: there are tickets already");
        }
        event.describe(details, linkCheck.check(details));
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

    /**
     * Where a sale begins: the event's row is locked to the end of the transaction.
     *
     * @param open whether it has begun already
     */
    public record Sale(boolean open, long seatPlanId) {}

    /**
     * @throws Conflict if the event is over or cancelled
     */
    public Sale lockForSale(EventId id) {
        var event = lock(id);
        event.mustBeAhead();
        return new Sale(event.status() == EventStatus.ON_SALE, event.seatPlanId());
    }

    /** Its tickets are there. */
    public void putOnSale(EventId id) {
        lock(id).putOnSale();
        told(id);
    }

    public EventView get(EventId id) {
        return find(id).orElseThrow(() -> new NotFound("event"));
    }

    public Optional<EventView> find(EventId id) {
        return Optional.ofNullable(em.find(Event.class, id.value()))
                .map(event -> event.view(tiers.of(id)));
    }

    /** The next ones in the order they were made; all of them from the beginning if after is 0. */
    public List<EventView> after(long after, int most) {
        return em.createQuery(
                        "select e from Event e where e.id > :after order by e.id", Event.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(event -> event.view(tiers.of(event.id())))
                .toList();
    }

    public Optional<EventView> byReference(String reference) {
        return maker.byReference(reference).map(event -> event.view(tiers.of(event.id())));
    }

    private EventView told(EventId id) {
        em.flush();
        em.clear();
        changed.fire(new EventChanged(id));
        return get(id);
    }

    private Event lock(EventId id) {
        var event = em.find(Event.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (event == null) {
            throw new NotFound("event");
        }
        return event;
    }
}
