package org.rushline.seatplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** The stored plans, within the caller's transaction. */
@ApplicationScoped
class SeatPlans {

    private static final String SUMMARY =
            """
            select p, count(s), sum(case when s.standing = true then 0 else s.places end)
            from SeatPlan p join p.sections s where %s = :key
            group by p order by p.name, p.revision desc""";

    /** Straight into records: a hundred thousand seats are read without one being managed. */
    private static final String SEATS =
            """
            select new org.rushline.seatplan.PlanSeat(s.ordinal, s.section, s.row, s.label,
                s.x, s.y, s.category, s.accessible, s.aisleAfter, s.note, s.restrictedView)
            from Seat s where s.plan = :plan and s.row is not null order by s.ordinal""";

    private static final String INSERT =
            """
            insert into seat_plan
                (venue_id, name, revision, width, height, categories, places, stage, scenery)
            select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?::jsonb, ?, ?, ?::jsonb
            from seat_plan where venue_id = ? and name = ?
            returning id""";

    @PersistenceContext(unitName = "rushline")
    EntityManager db;

    @Inject Sql sql;

    SeatPlanSummary add(VenueId venueId, PlanLayout layout) {
        letOthersWait(venueId, layout.name());
        var id = insert(venueId, layout);
        writeSeats(id, layout);
        return get(id).orElseThrow();
    }

    /** In arrays, over the transaction's connection: persist() takes three times as long. */
    private void writeSeats(SeatPlanId id, PlanLayout layout) {
        try {
            new PlanWriter(db.unwrap(Connection.class), id).write(layout);
        } catch (SQLException e) {
            throw new PersistenceException("A plan's seats could not be written", e);
        }
    }

    Optional<SeatPlanSummary> get(SeatPlanId id) {
        return summaries("p.id", id.value()).stream().findFirst();
    }

    List<SeatPlanSummary> ofVenue(VenueId venueId) {
        return summaries("p.venueId", venueId.value());
    }

    /**
     * Stores what becomes of a plan as its next revision.
     *
     * @throws NewerRevision if it is not the newest one: that one's changes would be lost
     */
    SeatPlanSummary revise(SeatPlanId id, UnaryOperator<PlanLayout> change) {
        var plan = get(id).orElseThrow(() -> new NotFound("seat plan"));
        letOthersWait(plan.venueId(), plan.name());
        newest(plan).filter(newest -> !newest.equals(id)).ifPresent(NewerRevision::refuse);
        return add(plan.venueId(), change.apply(layout(id).orElseThrow()));
    }

    private Optional<SeatPlanId> newest(SeatPlanSummary plan) {
        return sql.first(
                "select id from seat_plan where venue_id = ? and name = ? order by revision desc limit 1",
                row -> new SeatPlanId(row.getLong("id")),
                plan.venueId(),
                plan.name());
    }

    Optional<Scenery> scenery(SeatPlanId id) {
        return Optional.ofNullable(db.find(SeatPlan.class, id.value())).map(SeatPlan::scenery);
    }

    Optional<PlanLayout> layout(SeatPlanId id) {
        return Optional.ofNullable(db.find(SeatPlan.class, id.value()))
                .map(plan -> plan.layout(seats(id).iterator()));
    }

    /** With its sections and seats, of which there may be a hundred thousand. */
    void delete(SeatPlanId id) {
        sql.change("delete from seat_plan where id = ?", id);
    }

    private List<PlanSeat> seats(SeatPlanId id) {
        return db.createQuery(SEATS, PlanSeat.class)
                .setParameter("plan", id.value())
                .getResultList();
    }

    /** Two uploads of one plan would take the same revision: until the commit, one waits. */
    private void letOthersWait(VenueId venueId, String name) {
        sql.list(
                "select 1 from pg_advisory_xact_lock(hashtextextended('seat_plan ' || ?, ?))",
                row -> row.getInt(1),
                name,
                venueId);
    }

    /** Not persist(): EclipseLink would bind jsonb as text, which PostgreSQL refuses. */
    private SeatPlanId insert(VenueId venueId, PlanLayout layout) {
        return sql.first(
                        INSERT,
                        row -> new SeatPlanId(row.getLong("id")),
                        venueId,
                        layout.name(),
                        layout.width(),
                        layout.height(),
                        PlanJson.categories(layout.categories()),
                        layout.capacity(),
                        layout.stage().name(),
                        SceneryJson.of(layout.scenery()),
                        venueId,
                        layout.name())
                .orElseThrow();
    }

    private List<SeatPlanSummary> summaries(String which, long key) {
        return db.createQuery(SUMMARY.formatted(which), Object[].class)
                .setParameter("key", key)
                .getResultStream()
                .map(SeatPlans::summary)
                .toList();
    }

    private static SeatPlanSummary summary(Object[] row) {
        var plan = (SeatPlan) row[0];
        return plan.summary(((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }
}
