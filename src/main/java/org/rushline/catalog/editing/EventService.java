package org.rushline.catalog.editing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.Event;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Events;
import org.rushline.catalog.pricing.SeatPricing;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Valid;

/** Operators plan, announce and cancel events. */
@Stateless
public class EventService {

    /** Why an event does not take place. */
    @Schema(name = "EventCancellation", description = "Why an event is cancelled.")
    public record Cancellation(
            @Schema(
                            description = "Why it is cancelled; everybody reads it.",
                            examples = "The lead is ill.")
                    @NotNull
                    @SingleLine
                    @Size(max = 500)
                    String reason) {}

    @Inject Valid valid;
    @Inject Events events;
    @Inject EventMaker maker;
    @Inject SeatPricing pricing;

    /** Throws Conflict if the reference is taken. */
    public EventView create(EventDetails details) {
        valid.check(details);
        return maker.draft(details);
    }

    public EventView announce(EventId id) {
        var event = events.lock(id);
        pricing.mustPriceEverySeat(id, event.seatPlan()); // not found out at the onsale
        event.announce();
        return events.told(id);
    }

    public EventView cancel(EventId id, Cancellation cancellation) {
        valid.check(cancellation);
        events.lock(id).cancel(cancellation.reason());
        return events.told(id);
    }

    /**
     * Where a sale begins: the event's row is locked to the end of the transaction.
     *
     * @param open whether it has begun already
     */
    public record Sale(boolean open, SeatPlanId seatPlan) {}

    /** Throws Conflict if the event is over or cancelled. */
    public Sale lockForSale(EventId id) {
        var event = events.lock(id);
        event.mustNotBeCancelled();
        if (events.standing(id).over()) {
            throw Event.wrongState(EventStatus.OVER);
        }
        return new Sale(event.status() == EventStatus.ON_SALE, event.seatPlan());
    }

    public void putOnSale(EventId id) {
        events.lock(id).putOnSale();
        events.told(id);
    }

    public EventView get(EventId id) {
        return find(id).orElseThrow(() -> new NotFound("event"));
    }

    public Optional<EventView> find(EventId id) {
        return events.find(id).map(events::view);
    }

    /** The next ones in the order they were made; all of them from the beginning if after is 0. */
    public List<EventView> after(long after, int most) {
        return events.views(events.after(after, most));
    }

    /** Those that are not over yet and have these words in their names, the next one first. */
    public List<EventView> upcoming(String words, int most) {
        return events.views(events.upcoming(words, most));
    }

    public Optional<EventView> byReference(String reference) {
        return events.byReference(reference).map(events::view);
    }
}
