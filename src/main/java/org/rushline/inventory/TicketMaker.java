package org.rushline.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.IntConsumer;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Makes an event's tickets, one for every place of its plan, within the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TicketMaker {

    /** Small enough for a progress bar that moves, large enough to cost nothing. */
    private static final int SLICE = 10_000;

    private static final String MAKE =
            """
            insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
            select ?, s.seat_plan_id, s.ordinal, c.tier_id
            from seat s
            join unnest((select ?)::text[], (select ?)::bigint[]) as c (category, tier_id)
                on c.category = s.category
            where s.seat_plan_id = ? and s.ordinal >= ? and s.ordinal < ?
            order by s.ordinal""";

    @Inject Sql sql;

    /**
     * Makes all of them or, if the transaction fails, none.
     *
     * @param tiers the price tiers by the categories of seats that they sell
     * @param places how many the plan has
     * @param progress told how many there are so far, after each slice
     * @return how many were made
     */
    public int make(
            EventId event,
            SeatPlanId plan,
            Map<String, TierId> tiers,
            int places,
            IntConsumer progress) {
        int made = 0;
        for (int from = 0; from < places; from += SLICE) {
            made +=
                    sql.change(
                            MAKE, event, tiers.keySet(), tiers.values(), plan, from, from + SLICE);
            progress.accept(made);
        }
        return made;
    }
}
