package org.rushline.onsale;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.rushline.catalog.editing.EventService;
import org.rushline.catalog.pricing.SeatPricing;
import org.rushline.inventory.TicketMaker;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;

/**
 * Puts events on sale. Asking writes a row and answers at once; {@link PublicationJob} on any node
 * does the work, and starts again if the node that had it dies.
 */
@Stateless
public class PublicationService {

    private static final String REQUEST =
            """
            insert into publication (event_id, total)
            select e.id, p.places from event e join seat_plan p on p.id = e.seat_plan_id where e.id = ?1
            on conflict (event_id) do update
                set state = 'WAITING', done = 0, problem = null, requested_at = now()
                where publication.state = 'FAILED'""";

    private static final String READ =
            """
            select event_id, state, done, total, problem, requested_at, finished_at
            from publication where event_id = ?1""";

    private static final String DONE =
            """
            update publication set state = 'DONE', done = ?2, finished_at = clock_timestamp()
            where event_id = ?1""";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject TicketMaker tickets;
    @Inject SeatPricing pricing;
    @Inject EventService events;

    /** Asks for it; a second time changes nothing, and after a failure it is tried again. */
    public PublicationView request(EventId id) {
        var sale = events.lockForSale(id);
        if (!sale.open()) {
            pricing.mustPriceEverySeat(id.value(), sale.seatPlanId());
            em.createNativeQuery(REQUEST).setParameter(1, id.value()).executeUpdate();
        }
        return get(id);
    }

    public PublicationView get(EventId id) {
        List<?> rows = em.createNativeQuery(READ).setParameter(1, id.value()).getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("publication of this event");
        }
        return view((Object[]) rows.get(0));
    }

    /**
     * Makes the tickets and opens the sale, all in this transaction.
     *
     * @param lease told the progress outside this transaction; throws if the work was taken over
     */
    public void publish(EventId id, PublicationLease lease) {
        var sale = events.lockForSale(id);
        if (sale.open()) {
            return;
        }
        pricing.mustPriceEverySeat(id.value(), sale.seatPlanId());
        int made =
                tickets.make(
                        id.value(),
                        sale.seatPlanId(),
                        pricing.tiers(id.value()),
                        lease.total(),
                        lease::progress);
        events.putOnSale(id);
        em.createNativeQuery(DONE)
                .setParameter(1, id.value())
                .setParameter(2, made)
                .executeUpdate();
    }

    private static PublicationView view(Object[] row) {
        return new PublicationView(
                new EventId(((Number) row[0]).longValue()).toString(),
                (String) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                (String) row[4],
                instant(row[5]),
                instant(row[6]));
    }

    private static Instant instant(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((java.sql.Timestamp) column).toInstant();
    }
}
