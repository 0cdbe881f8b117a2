package org.rushline.reports.sales;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rushline.platform.sql.Sql;

/**
 * What was sold and returned, by event, price tier and day. A ticket is sold on the day on which it
 * was reserved, and returned on the day on which that was decided, by the clock of the venue. So
 * the days that are over do not change any more.
 */
@Stateless
public class SalesReports {

    private static final int EVENTS = 50;

    /** Of all events of a page, unless one alone is larger: their rows fit into the heap. */
    private static final int SEATS = 50_000;

    private static final String WHICH =
            """
            select e.id, e.name, e.time_zone, e.starts_at_local, e.currency, p.places
            from event e join seat_plan p on p.id = e.seat_plan_id
            where (?::bigint is null or e.id = ?) and (?::bigint is null or e.venue_id = ?)
                and (?::date is null or e.starts_at_local >= ?) and (?::date is null or e.starts_at_local < ?::date + 1)
                and e.id > ? and exists (select from ticket t where t.event_id = e.id)
            order by e.id limit ?""";

    private static final String TIERS =
            """
            select t.event_id, t.id, t.name, t.position, k.capacity, k.blocked
            from price_tier t left join (select event_id, tier_id, count(*) as capacity,
                    count(*) filter (where status = 'BLOCKED') as blocked
                from ticket where event_id = any(?) group by event_id, tier_id) k
                on k.event_id = t.event_id and k.tier_id = t.id
            where t.event_id = any(?)""";

    /** By quarters of an hour: no day of any time zone begins within one. */
    private static final String SALES =
            """
            select b.event_id, i.tier_id, b.currency, date_bin('15 minutes', d.at, timestamptz 'epoch') as since,
                sum(d.sold) as sold, sum(d.returned) as returned,
                sum(d.sold * (i.price + i.fee)) as gross, sum(d.returned * (i.price + i.fee)) as refunded
            from booking b
            join item_ever i on i.booking_id = b.id and i.status in ('SOLD', 'RETURNED')
            left join refund r on r.id = i.refund_id
            cross join lateral (select b.created_at as at, 1 as sold, 0 as returned
                union all select coalesce(r.created_at, b.created_at), 0, 1 where i.status = 'RETURNED') d
            where b.event_id = any(?) and b.status in ('CONFIRMED', 'REFUNDING', 'REFUNDED')
            group by b.event_id, i.tier_id, b.currency, since""";

    @Inject Sql sql;

    /** The events after the last one of the page before, each with all its rows. */
    public SalesFound page(SalesQuestion asked) {
        var events = events(asked);
        var page = smallEnough(events);
        var last = page.isEmpty() ? null : page.get(page.size() - 1).id();
        return new SalesFound(
                page.isEmpty() ? List.of() : rows(asked, page),
                page.size() < events.size() ? last.toString() : null);
    }

    /** One more than a page has. */
    private List<SoldEvent> events(SalesQuestion asked) {
        return sql.list(
                WHICH,
                SoldEvent::of,
                asked.event(),
                asked.event(),
                asked.venue(),
                asked.venue(),
                asked.startsFrom(),
                asked.startsFrom(),
                asked.startsUntil(),
                asked.startsUntil(),
                asked.after() == null ? 0L : asked.after(),
                EVENTS + 1);
    }

    private static List<SoldEvent> smallEnough(List<SoldEvent> events) {
        var seats = 0;
        var page = new ArrayList<SoldEvent>();
        for (var event : events) {
            seats += event.places();
            if (page.size() == EVENTS || !page.isEmpty() && seats > SEATS) {
                break;
            }
            page.add(event);
        }
        return page;
    }

    private List<SalesRow> rows(SalesQuestion asked, List<SoldEvent> events) {
        var ids = events.stream().map(SoldEvent::id).toList();
        var sums = new SalesSums(asked, events);
        sql.list(TIERS, SoldTier::of, ids, ids).forEach(sums::tier);
        sql.list(SALES, SalesSums.Part::of, ids).forEach(sums::add);
        return sums.rows();
    }
}
