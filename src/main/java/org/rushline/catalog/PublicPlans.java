package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.sql.Sql;

/** Which seat plans everybody may see: those of events that are no drafts. */
@Stateless
public class PublicPlans {

    private static final String SHOWN =
            "select 1 from event where seat_plan_id = ? and status <> 'DRAFT' limit 1";

    @Inject Sql sql;

    public boolean has(SeatPlanId plan) {
        return sql.first(SHOWN, row -> true, plan.value()).isPresent();
    }
}
