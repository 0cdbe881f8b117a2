package org.rushline.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;

/** Answers questions about all tickets of an event at once. */
@ApplicationScoped
public class Tickets {

    private static final String EXIST = "select exists (select from ticket where event_id = ?)";

    private static final String TAKEN =
            "select exists (select from ticket where event_id = ? and booking_id is not null)";

    @Inject Sql sql;

    public boolean exist(EventId event) {
        return yes(EXIST, event);
    }

    public boolean someTaken(EventId event) {
        return yes(TAKEN, event);
    }

    private boolean yes(String question, EventId event) {
        return sql.first(question, row -> row.getBoolean(1), event).orElseThrow();
    }
}
