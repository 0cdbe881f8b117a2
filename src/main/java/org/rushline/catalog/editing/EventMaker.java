package org.rushline.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rushline.catalog.Event;
import org.rushline.catalog.EventChanged;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Events;
import org.rushline.catalog.Tiers;
import org.rushline.catalog.pricing.SeatPricing;
import org.rushline.platform.problem.Conflict;

/** Makes events of details that are valid by themselves, within the caller's transaction. */
@ApplicationScoped
class EventMaker {

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject LinkCheck linkCheck;
    @Inject Events events;
    @Inject Tiers tiers;
    @Inject SeatPricing pricing;
    @Inject jakarta.enterprise.event.Event<EventChanged> changed;

    EventView draft(EventDetails details) {
        return store(event(details), details);
    }

    EventView announced(EventDetails details) {
        var event = event(details);
        event.announce();
        var made = store(event, details);
        pricing.mustPriceEverySeat(event.id(), event.seatPlan());
        changed.fire(new EventChanged(event.id()));
        return made;
    }

    private Event event(EventDetails details) {
        details.readBack().mustBeNothing();
        events.byReference(details.reference())
                .ifPresent(
                        taken -> {
                            throw Conflict.referenceTaken(details.reference(), taken.id());
                        });
        PriceCheck.check(details);
        return new Event(details, linkCheck.check(details));
    }

    private EventView store(Event event, EventDetails details) {
        em.persist(event);
        em.flush(); // which gives it its id
        tiers.make(event.id(), details.tiers());
        return events.view(event);
    }
}
