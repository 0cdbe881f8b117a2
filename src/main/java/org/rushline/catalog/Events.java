package org.rushline.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rushline.catalog.EventClock.Standing;
import org.rushline.catalog.pricing.PriceTier;
import org.rushline.inventory.Tickets;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;

/** The stored events, and how others see them. */
@ApplicationScoped
public class Events {

    /** Longer than any performance. */
    private static final Duration A_DAY = Duration.ofDays(1);

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Tiers tiers;
    @Inject Tickets tickets;
    @Inject EventClock clock;
    @Inject jakarta.enterprise.event.Event<EventChanged> changed;

    /**
     * To the end of the transaction nobody else changes it, puts it on sale or begins an order.
     *
     * @throws NotFound if there is none
     */
    public Event lock(EventId id) {
        var event = em.find(Event.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (event == null) {
            throw new NotFound("event");
        }
        if (event.status() == EventStatus.OVER) { // the version before has written it
            event.goOn(tickets.exist(id));
        }
        return event;
    }

    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(em.find(Event.class, id.value()));
    }

    public Optional<Event> byReference(String reference) {
        return em.createQuery("select e from Event e where e.reference = :reference", Event.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The next ones in the order they were made. */
    public List<Event> after(long after, int most) {
        return em.createQuery(
                        "select e from Event e where e.id > :after order by e.id", Event.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that are not over yet and have these words in their names, the next one first. */
    public List<Event> upcoming(String words, int most) {
        return em.createQuery(
                        """
                        select e from Event e
                        where e.schedule.startsAt > :since and locate(:words, lower(e.name)) > 0
                        order by e.schedule.startsAt, e.id""",
                        Event.class)
                .setParameter("since", Instant.now().minus(A_DAY))
                .setParameter("words", words.toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultList();
    }

    public Phase phase(Event event) {
        if (!event.hasTickets()) {
            return Phase.PLANNED;
        }
        return tickets.someTaken(event.id()) ? Phase.SOLD : Phase.ON_SALE;
    }

    public Standing standing(EventId id) {
        return clock.of(List.of(id)).get(id);
    }

    public EventView view(Event event) {
        return view(event, standing(event.id()));
    }

    public List<EventView> views(List<Event> events) {
        var standings = clock.of(events.stream().map(Event::id).toList());
        return events.stream().map(event -> view(event, standings.get(event.id()))).toList();
    }

    private EventView view(Event event, Standing standing) {
        var prices = tiers.of(event.id()).stream().map(PriceTier::view).toList();
        return event.view(prices, standing);
    }

    /** Writes down what was changed, tells it, and reads it again. */
    public EventView told(EventId id) {
        em.flush();
        em.clear();
        changed.fire(new EventChanged(id));
        return find(id).map(this::view).orElseThrow();
    }
}
