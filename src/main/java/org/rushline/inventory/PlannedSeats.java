package org.rushline.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.sql.Sql;

/** Seats of an event that are allocated before it has tickets; these are made so. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlannedSeats {

    private static final String EXIST =
            "select exists (select from allocation_seat where event_id = ?)";

    private static final String OWNERS =
            """
            select ordinal, allocation_id from allocation_seat
            where event_id = ? and ordinal = any((select ?)::bigint[]) order by ordinal""";

    private static final String TAKE =
            """
            insert into allocation_seat (event_id, ordinal, seat_plan_id, allocation_id)
            select ?, o.ordinal, ?, ? from unnest((select ?)::integer[]) as o (ordinal) order by o.ordinal
            on conflict (event_id, ordinal) do update set allocation_id = excluded.allocation_id""";

    private static final String GIVE =
            """
            delete from allocation_seat
            where allocation_id = ? and (?::boolean or ordinal = any((select ?)::bigint[]))""";

    @Inject Sql sql;

    public boolean exist(EventId event) {
        return sql.first(EXIST, row -> row.getBoolean(1), event).orElseThrow();
    }

    /** Those of the seats that are allocated, by their ordinals. */
    public Map<Integer, AllocationId> owners(EventId event, Collection<Integer> ordinals) {
        var owners = new TreeMap<Integer, AllocationId>();
        sql.list(
                OWNERS,
                row ->
                        owners.put(
                                row.getInt("ordinal"),
                                new AllocationId(row.getLong("allocation_id"))),
                event,
                ordinals);
        return owners;
    }

    public void take(
            EventId event, SeatPlanId plan, AllocationId allocation, Collection<Integer> seats) {
        sql.change(TAKE, event, plan, allocation, seats);
    }

    /** Returns how many of them were in the allocation. */
    public int give(AllocationId allocation, Collection<Integer> ordinals) {
        return sql.change(GIVE, allocation, false, ordinals);
    }

    public int giveAll(AllocationId allocation) {
        return sql.change(GIVE, allocation, true, List.of());
    }
}
