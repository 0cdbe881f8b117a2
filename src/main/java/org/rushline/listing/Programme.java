package org.rushline.listing;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.availability.EventLeft;
import org.rushline.availability.TicketsLeft;
import org.rushline.catalog.EventStatus;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.AutocommitSql;

/** Answers what is on. Plain SQL, because it only reads and across several features' tables. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Programme {

    /** None lasts longer than a month: so no more than that is looked through. */
    private static final String STILL_TO_COME =
            """
            e.status in ('ANNOUNCED', 'ON_SALE') and event_status(e) <> 'OVER'
                and e.starts_at > now() - interval '32 days'""";

    private static final String SHARES_A_PERFORMER =
            """
            exists (select from event_performer mine join event_performer its on its.performer_id = mine.performer_id
                where mine.event_id = e.id and its.event_id = any(?))""";

    /** How many of a run's next dates are looked through for one that can be had. */
    private static final int SOLD_OUT_BESIDE = 8;

    @Resource(lookup = "jdbc/app")
    DataSource dataSource;

    @Inject TicketsLeft ticketsLeft;

    /** Events on sale or announced, the soonest first. */
    public List<EventCard> upcoming(int limit) {
        return cards(
                new ListingQuery(ListingRows.CARDS)
                        .and(STILL_TO_COME)
                        .then("order by e.starts_at, e.id limit ?", limit));
    }

    public List<EventCard> openingSoon(int limit) {
        return cards(
                new ListingQuery(ListingRows.CARDS)
                        .and("e.status = 'ANNOUNCED' and e.onsale_at > now()")
                        .then("order by e.onsale_at, e.id limit ?", limit));
    }

    /** Other dates of whoever performs there, the soonest first; none that is sold out. */
    public List<EventCard> ofTheSamePerformers(Collection<EventId> events, int limit) {
        var numbers = events.stream().map(EventId::value).toList();
        var candidates =
                new ListingQuery(ListingRows.CARDS)
                        .and(STILL_TO_COME)
                        .and("e.starts_at > now() and e.id <> all(?)", numbers)
                        .and(SHARES_A_PERFORMER, numbers)
                        .then("order by e.starts_at, e.id limit ?", limit * SOLD_OUT_BESIDE);
        return cards(candidates).stream().filter(card -> !card.soldOut()).limit(limit).toList();
    }

    /** Empty if there is no such event, or only a draft. */
    public Optional<EventFacts> event(EventId id) {
        return preview(id).filter(event -> event.card().status() != EventStatus.DRAFT);
    }

    /** The same, and drafts, too: for those who work here. */
    public Optional<EventFacts> preview(EventId id) {
        var left = ticketsLeft.of(List.of(id)).get(id);
        return new ListingQuery(ListingRows.FACTS)
                        .and("e.id = ?", id.value())
                        .list(
                                database(),
                                row ->
                                        ListingRows.facts(
                                                row, left, performers(id), tiers(id, left)))
                        .stream()
                        .findFirst();
    }

    public List<EventCard> cards(Collection<EventId> ids) {
        var numbers = ids.stream().map(EventId::value).toList();
        return cards(new ListingQuery(ListingRows.CARDS).and("e.id = any(?)", numbers));
    }

    private List<EventCard> cards(ListingQuery query) {
        var listed = query.list(database(), ListingRows::listed);
        var onSale = listed.stream().filter(ListedEvent::isOnSale).map(ListedEvent::id).toList();
        var left = ticketsLeft.of(onSale);
        return listed.stream().map(event -> event.card(left.get(event.id()))).toList();
    }

    private List<EventFacts.Act> performers(EventId id) {
        return new ListingQuery(ListingRows.ACTS)
                .and("ep.event_id = ?", id.value())
                .then("order by ep.position")
                .list(database(), ListingRows::act);
    }

    private List<EventFacts.Tier> tiers(EventId id, EventLeft left) {
        return new ListingQuery(ListingRows.TIERS)
                .and("t.event_id = ?", id.value())
                .then("order by t.position")
                .list(database(), row -> ListingRows.tier(row, left));
    }

    private AutocommitSql database() {
        return new AutocommitSql(dataSource);
    }
}
