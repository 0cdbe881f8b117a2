package org.rushline.availability;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Counts in the database. */
@Stateless
public class TicketCounts {

    /** Looks at a few index entries per tier, unless most is held. */
    static final String COUNT =
            """
            select t.event_id, t.id, f.free,
                f.free = 0 and (
                    exists (select from ticket k where k.event_id = t.event_id and k.tier_id = t.id
                        and k.status = 'AVAILABLE' and k.booking_id is null)
                    or exists (select from ticket k where k.event_id = t.event_id and k.tier_id = t.id
                        and k.status = 'AVAILABLE' and k.booking_id is not null))
            from price_tier t
            cross join lateral (select count(*) as free from
                (select from ticket_state s where s.event_id = t.event_id and s.tier_id = t.id
                    and s.status = 'AVAILABLE' and s.booking_id is null and s.state = 'FREE' limit ?) s) f
            where t.event_id = any(?) and exists (select from ticket k where k.event_id = t.event_id)""";

    private record Count(EventId event, TierId tier, TierLeft left) {}

    @Inject Sql sql;

    public Map<EventId, EventLeft> of(Collection<EventId> events) {
        var numbers = events.stream().map(EventId::value).toList();
        var tiers = new HashMap<EventId, Map<TierId, TierLeft>>();
        for (var count : sql.list(COUNT, TicketCounts::count, TierLeft.MANY, numbers)) {
            tiers.computeIfAbsent(count.event, event -> new HashMap<>())
                    .put(count.tier, count.left);
        }
        var left = new HashMap<EventId, EventLeft>();
        tiers.forEach((event, its) -> left.put(event, new EventLeft(its)));
        return left;
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                new EventId(row.getLong(1)),
                new TierId(row.getLong(2)),
                new TierLeft(row.getInt(3), row.getBoolean(4)));
    }
}
