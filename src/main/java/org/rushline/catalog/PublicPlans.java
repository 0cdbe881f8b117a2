package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rushline.platform.sql.Sql;
import org.rushline.seatplan.SeatPlanId;

/** Which seat plans everybody may see: those of events that are no drafts. */
@Stateless
public class PublicPlans {

    private static final String SHOWN =
            "select 1 from event where seat_plan_id = ? and status <> 'DRAFT' limit 1";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    public boolean has(SeatPlanId plan) {
        return new Sql(em).first(SHOWN, row -> true, plan.value()).isPresent();
    }
}
