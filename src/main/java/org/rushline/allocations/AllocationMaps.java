package org.rushline.allocations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.rushline.allocations.AllocationMap.Runs;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** Which seats of an event are allocated. */
@ApplicationScoped
@Transactional
public class AllocationMaps {

    private static final String PLAN = "select seat_plan_id from event where id = ?";

    private static final String SEATS =
            """
            select s.allocation_id, s.ordinal from (
                select t.allocation_id, t.ordinal from allocation a join ticket t on t.allocation_id = a.id
                where a.event_id = ?
                union all select allocation_id, ordinal from allocation_seat where event_id = ?) s
            order by s.allocation_id, s.ordinal""";

    @Inject Sql sql;

    /** Throws NotFound if there is no such event. */
    public AllocationMap of(EventId event) {
        var plan =
                sql.first(PLAN, row -> new SeatPlanId(row.getLong(1)), event)
                        .orElseThrow(() -> new NotFound("event"));
        var runs = new LinkedHashMap<AllocationId, List<Integer>>();
        sql.list(
                SEATS,
                row -> {
                    var id = new AllocationId(row.getLong(1));
                    lengthen(runs.computeIfAbsent(id, none -> new ArrayList<>()), row.getInt(2));
                    return true;
                },
                event,
                event);
        return new AllocationMap(
                plan.toString(),
                runs.entrySet().stream()
                        .map(entry -> new Runs(entry.getKey().toString(), entry.getValue()))
                        .toList());
    }

    /** Pairs of a first ordinal and a count, in the order of the ordinals. */
    static void lengthen(List<Integer> runs, int ordinal) {
        var last = runs.size() - 1;
        if (last > 0 && runs.get(last - 1) + runs.get(last) == ordinal) {
            runs.set(last, runs.get(last) + 1);
        } else {
            runs.add(ordinal);
            runs.add(1);
        }
    }
}
