package org.rushline.orders;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingViews;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.sql.Sql;
import org.rushline.trail.reading.TrailEntryView;
import org.rushline.trail.reading.TrailQuestion;
import org.rushline.trail.reading.TrailReader;

/** Tells what happened to a booking, from the tables of those who did it. */
@Stateless
public class OrderStories {

    private static final int MOST = 1000;

    private static final String BUYER =
            """
            select a.id, a.name, a.email, e.name as event from booking b join account a on a.id = b.buyer_id
            join event e on e.id = b.event_id where b.id = ?""";

    private static final String STORY =
            """
            with mine as (select b.*, a.name from booking b join account a on a.id = b.buyer_id where b.id = ?),
                paying as (select p.* from payment p where p.booking_id in (select id from mine)),
                back as (select r.*, p.currency, p.booking_id from refund r join paying p on p.id = r.payment_id),
                moved as (select i.* from incident i where i.intent_id in (select stripe_id from paying))
            select s.*, a.name from (
                select created_at as at, 'RESERVED' as kind, buyer_id as by, null as what, null as state, null as reason,
                    total as amount, currency, null as stripe_id from mine
                union all select extended_at, 'EXTENDED', buyer_id, null, null, null, null, null, null
                    from mine where extended_at is not null
                union all select given_back_at, 'RELEASED', buyer_id, null, null, null, null, null, null
                    from mine where given_back_at is not null
                union all select p.created_at, 'PAYMENT', m.buyer_id, null, p.status, null, p.amount, p.currency, p.stripe_id
                    from paying p, mine m
                union all select received_at, 'STRIPE_EVENT', null, type,
                    case when applied_at is null then 'waiting' else 'applied' end, failure, null, null, object_id
                    from stripe_event where object_id in (select stripe_id from paying
                        union all select stripe_refund_id from back union all select subject from moved)
                union all select created_at, 'REFUND_DECIDED', decided_by, null, status, reason, amount, currency,
                    stripe_refund_id from back
                union all select done_at, 'REFUND_DONE', settled_by, null, status, note, amount, currency,
                    stripe_refund_id from back where done_at is not null
                union all select since, 'INCIDENT', null, kind, state, detail, amount, currency, subject from moved
                union all select settled_at, 'INCIDENT_SETTLED', settled_by, kind, state, note, null, null, subject
                    from moved where settled_at is not null
                union all select c.changed_at, 'EVENT_CHANGED', c.changed_by, c.what,
                    coalesce(c.old_value, '') || ' → ' || coalesce(c.new_value, ''), c.reason, null, null, null
                    from event_change c join mine m on c.event_id = m.event_id and c.changed_at >= m.created_at
                    where c.ticket_id is null or c.ticket_id in (select ticket_id from item_ever where booking_id = m.id)
            ) s left join account a on a.id = s.by
            order by s.at limit 1000""";

    @Inject Sql sql;
    @Inject BookingViews bookings;
    @Inject TrailReader trail;

    private record Facts(OrderBuyer buyer, String event) {}

    /** Throws NotFound if there is none. */
    public OrderStory of(BookingId id) {
        return of(bookings.any(id), id);
    }

    private OrderStory of(BookingView booking, BookingId id) {
        var facts = sql.first(BUYER, OrderStories::facts, id).orElseThrow();
        var kept = sql.list(STORY, OrderStories::entry, id);
        var about = TrailQuestion.of(null, id.toString(), "CHANGE", null, null, null);
        var changes = trail.find(about, TrailReader.PAGE).stream().map(OrderStories::entry);
        var story =
                Stream.concat(kept.stream(), changes)
                        .sorted(Comparator.comparing(StoryEntry::at))
                        .limit(MOST)
                        .toList();
        return new OrderStory(booking, facts.event(), facts.buyer(), List.copyOf(story));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        var account = new AccountId(row.getObject("id", UUID.class));
        return new Facts(
                new OrderBuyer(account.toString(), row.getString("name"), row.getString("email")),
                row.getString("event"));
    }

    private static StoryEntry entry(ResultSet row) throws SQLException {
        return new StoryEntry(
                Sql.instant(row, "at"),
                StoryKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("what"),
                row.getString("state"),
                row.getString("reason"),
                row.getObject("amount", Long.class),
                row.getString("currency"),
                row.getString("stripe_id"),
                null);
    }

    /** Without where they were: that is for administrators. */
    private static StoryEntry entry(TrailEntryView change) {
        return new StoryEntry(
                change.at(),
                StoryKind.CHANGE,
                change.name(),
                change.title() == null ? change.operation() : change.title(),
                change.answer() == null ? null : String.valueOf(change.answer()),
                change.reason(),
                null,
                null,
                null,
                change.number());
    }
}
