package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;

/** Whom it would concern if an event did not take place. */
@Stateless
public class EventBuyers {

    private static final String COUNT =
            """
            select count(distinct b.buyer_id), count(*), coalesce(sum(i.price + i.fee), 0)
            from booking b join booking_item i on i.booking_id = b.id and i.status = 'SOLD'
            where b.event_id = ?""";

    /**
     * People with tickets, and what they have paid for these.
     *
     * @param buyers how many people
     * @param tickets how many tickets
     */
    public record Concerned(int buyers, int tickets, Money paid) {}

    @Inject Sql sql;

    /**
     * @param currency the event's
     */
    public Concerned of(EventId event, String currency) {
        return sql.first(
                        COUNT,
                        row ->
                                new Concerned(
                                        row.getInt(1),
                                        row.getInt(2),
                                        Money.of(row.getLong(3), currency)),
                        event)
                .orElseThrow();
    }
}
