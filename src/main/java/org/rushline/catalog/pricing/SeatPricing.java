package org.rushline.catalog.pricing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Which of an event's price tiers sells which seats of its plan. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SeatPricing {

    private static final String TIERS =
            "select category, tier_id from price_tier_category where event_id = ?";

    private static final String UNSOLD_CATEGORIES =
            """
            select c.name
            from seat_plan p, jsonb_to_recordset(p.categories) as c(name text)
            where p.id = ?
                and not exists
                    (select from price_tier_category t where t.event_id = ? and t.category = c.name)
                and exists (select from seat s where s.seat_plan_id = p.id and s.category = c.name)
            order by c.name""";

    @Inject Sql sql;

    public Map<String, TierId> tiers(EventId event) {
        var tiers = new HashMap<String, TierId>();
        sql.list(TIERS, row -> tiers.put(row.getString(1), new TierId(row.getLong(2))), event);
        return tiers;
    }

    /** Throws SeatsWithoutPrice if no price tier sells some of the plan's categories. */
    public void mustPriceEverySeat(EventId event, SeatPlanId plan) {
        var unsold = sql.list(UNSOLD_CATEGORIES, row -> row.getString(1), plan, event);
        if (!unsold.isEmpty()) {
            throw new SeatsWithoutPrice(unsold);
        }
    }
}
