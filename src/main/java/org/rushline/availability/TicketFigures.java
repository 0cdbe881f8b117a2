package org.rushline.availability;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;

/** Counts all tickets of an event, for those who work here: slower than what buyers are told. */
@Stateless
public class TicketFigures {

    private static final String COUNT =
            """
            select count(*), count(*) filter (where state = 'FREE'),
                count(*) filter (where state in ('HELD', 'CLAIMED')),
                count(*) filter (where state = 'SOLD'),
                count(*) filter (where state = 'BLOCKED')
            from ticket_state where event_id = ?""";

    @Inject Sql sql;

    public EventFigures of(EventId event) {
        return sql.first(
                        COUNT,
                        row ->
                                new EventFigures(
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5)),
                        event)
                .orElse(EventFigures.NONE);
    }
}
