package org.rushline.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what can still be had, no further than anybody wants to know. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TicketsLeft {

    /** Looks at a few index entries per tier, however large the house. */
    private static final String COUNT =
            """
            select t.id, (select count(*) from
                (select from ticket k where k.event_id = t.event_id and k.tier_id = t.id
                    and k.status = 'AVAILABLE' and k.booking_id is null limit ?2) free)
            from price_tier t
            where t.event_id = ?1
                and exists (select from ticket k where k.event_id = t.event_id)""";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    /** By the tier's number; empty before the tickets are made. Counts stop at {@code enough}. */
    @SuppressWarnings("unchecked")
    public Map<Long, Integer> byTier(long eventId, int enough) {
        List<Object[]> rows =
                em.createNativeQuery(COUNT)
                        .setParameter(1, eventId)
                        .setParameter(2, enough)
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> ((Number) row[0]).longValue(),
                                row -> ((Number) row[1]).intValue()));
    }
}
