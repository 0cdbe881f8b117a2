package org.rushline.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes an event's tickets, one for every place of its plan, within the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TicketMaker {

    /** Small enough for a progress bar that moves, large enough to cost nothing. */
    private static final int SLICE = 10_000;

    private static final String MAKE =
            """
            insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
            select c.event_id, s.seat_plan_id, s.ordinal, c.tier_id
            from seat s join price_tier_category c on c.category = s.category
            where c.event_id = ?1 and s.seat_plan_id = ?2 and s.ordinal >= ?3 and s.ordinal < ?4
            order by s.ordinal""";

    private static final String UNSOLD_CATEGORIES =
            """
            select c.name
            from seat_plan p, jsonb_to_recordset(p.categories) as c(name text)
            where p.id = ?2
                and not exists
                    (select from price_tier_category t where t.event_id = ?1 and t.category = c.name)
                and exists (select from seat s where s.seat_plan_id = p.id and s.category = c.name)
            order by c.name""";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    /**
     * Makes all of them or, if the transaction fails, none.
     *
     * @param places how many the plan has
     * @param progress told how many there are so far, after each slice
     * @return how many were made
     */
    public int make(long eventId, long seatPlanId, int places, IntConsumer progress) {
        int made = 0;
        for (int from = 0; from < places; from += SLICE) {
            made +=
                    em.createNativeQuery(MAKE)
                            .setParameter(1, eventId)
                            .setParameter(2, seatPlanId)
                            .setParameter(3, from)
                            .setParameter(4, from + SLICE)
                            .executeUpdate();
            progress.accept(made);
        }
        return made;
    }

    /**
     * @throws SeatsWithoutPrice if no price tier of the event sells some of the plan's categories
     */
    @SuppressWarnings("unchecked")
    public void mustPriceEverySeat(long eventId, long seatPlanId) {
        List<String> unsold =
                em.createNativeQuery(UNSOLD_CATEGORIES)
                        .setParameter(1, eventId)
                        .setParameter(2, seatPlanId)
                        .getResultList();
        if (!unsold.isEmpty()) {
            throw new SeatsWithoutPrice(unsold);
        }
    }
}
