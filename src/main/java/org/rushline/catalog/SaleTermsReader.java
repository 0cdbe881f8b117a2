package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.catalog.SaleTerms.Terms;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** Whether and how an event may be sold, as the database says it in this very transaction. */
@Stateless
public class SaleTermsReader {

    private static final String TERMS =
            """
            select event_status(e) = 'ON_SALE' as open, hold_seconds, order_limit, single_seats
            from event e where id = ? and status <> 'DRAFT'""";

    @Inject Sql sql;

    public boolean open(EventId event) {
        return terms(event).open();
    }

    /** Throws NotFound if there is no such event. */
    public Terms terms(EventId event) {
        return sql.first(
                        TERMS,
                        row ->
                                new Terms(
                                        row.getBoolean("open"),
                                        Duration.ofSeconds(row.getLong("hold_seconds")),
                                        row.getInt("order_limit"),
                                        row.getBoolean("single_seats")),
                        event)
                .orElseThrow(() -> new NotFound("event"));
    }
}
