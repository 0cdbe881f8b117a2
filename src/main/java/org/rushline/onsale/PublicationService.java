package org.rushline.onsale;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.rushline.catalog.editing.EventService;
import org.rushline.catalog.pricing.SeatPricing;
import org.rushline.inventory.TicketMaker;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** Asking writes a row and answers at once; {@link PublicationJob} on any node does the work. */
@Stateless
public class PublicationService {

    private static final String REQUEST =
            """
            insert into publication (event_id, total)
            select e.id, p.places from event e join seat_plan p on p.id = e.seat_plan_id where e.id = ?
            on conflict (event_id) do update
                set state = 'WAITING', done = 0, problem = null, requested_at = now()
                where publication.state = 'FAILED'""";

    private static final String READ =
            """
            select event_id, state, done, total, problem, requested_at, finished_at
            from publication where event_id = ?""";

    private static final String DONE =
            """
            update publication set state = 'DONE', done = ?, finished_at = clock_timestamp()
            where event_id = ?""";

    @Inject Sql sql;
    @Inject TicketMaker tickets;
    @Inject SeatPricing pricing;
    @Inject EventService events;

    /** Asks for it; a second time changes nothing, and after a failure it is tried again. */
    public PublicationView request(EventId id) {
        var sale = events.lockForSale(id);
        if (!sale.open()) {
            pricing.mustPriceEverySeat(id, sale.seatPlan());
            sql.change(REQUEST, id);
        }
        return get(id);
    }

    public PublicationView get(EventId id) {
        return sql.first(READ, PublicationService::view, id.value())
                .orElseThrow(() -> new NotFound("publication of this event"));
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
        pricing.mustPriceEverySeat(id, sale.seatPlan());
        int made =
                tickets.make(
                        id, sale.seatPlan(), pricing.tiers(id), lease.total(), lease::progress);
        events.putOnSale(id);
        sql.change(DONE, made, id);
    }

    private static PublicationView view(ResultSet row) throws SQLException {
        return new PublicationView(
                new EventId(row.getLong("event_id")).toString(),
                row.getString("state"),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("problem"),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "finished_at"));
    }
}
