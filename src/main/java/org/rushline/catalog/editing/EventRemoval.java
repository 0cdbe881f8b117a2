package org.rushline.catalog.editing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rushline.catalog.Events;
import org.rushline.catalog.editing.StillReferredTo.Reference;
import org.rushline.performer.PerformerService;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.venue.VenueService;

/** Deletes what nobody has seen and nothing refers to; the database has the last word. */
@Stateless
public class EventRemoval {

    private static final int NAMED = 20;

    private static final String AT_VENUE =
            """
            select 'evt_', id, name from event where venue_id = ?
            union all select 'spl_', id, name from seat_plan where venue_id = ? order by 1, 2 limit ?""";

    private static final String WITH =
            """
            select 'evt_', e.id, e.name from event e join event_performer p on p.event_id = e.id
            where p.performer_id = ? order by 2 limit ?""";

    private static final String ON_PLAN =
            "select 'evt_', id, name from event where seat_plan_id = ? order by 2 limit ?";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Sql sql;
    @Inject Events events;
    @Inject VenueService venues;
    @Inject PerformerService performers;
    @Inject SeatPlanService seatPlans;

    /** Throws Conflict if it is no draft any more. */
    public void draft(EventId id) {
        var event = events.lock(id);
        event.mustBeDraft();
        em.remove(event);
        em.flush();
    }

    /** Throws StillReferredTo naming its events and seat plans. */
    public void venue(VenueId id) {
        venues.get(id);
        mustBeUnused(AT_VENUE, id.value(), id.value(), NAMED);
        venues.delete(id);
    }

    /** Throws StillReferredTo naming the events they appear in. */
    public void performer(PerformerId id) {
        performers.get(id);
        mustBeUnused(WITH, id.value(), NAMED);
        performers.delete(id);
    }

    /**
     * @throws StillReferredTo naming the events that have it
     * @throws NotFound if there is no such plan
     */
    public void seatPlan(SeatPlanId id) {
        seatPlans.summary(id);
        mustBeUnused(ON_PLAN, id.value(), NAMED);
        seatPlans.delete(id);
    }

    private void mustBeUnused(String query, Object... parameters) {
        List<Reference> references =
                sql.list(
                        query,
                        row -> reference(row.getString(1), row.getLong(2), row.getString(3)),
                        parameters);
        if (!references.isEmpty()) {
            throw new StillReferredTo(references);
        }
    }

    private static Reference reference(String kind, long id, String name) {
        var opaque =
                kind.equals("evt_") ? new EventId(id).toString() : new SeatPlanId(id).toString();
        return new Reference(opaque, name);
    }
}
