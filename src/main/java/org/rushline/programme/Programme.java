package org.rushline.programme;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.catalog.EventId;
import org.rushline.inventory.TicketsLeft;

/** Answers what is on. Plain SQL, because it only reads and across several features' tables. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Programme {

    /** Lower case without accents; letters that no accent can be taken from are named. */
    private static final String FOLD =
            "translate(lower(regexp_replace(normalize(%s, NFD), '[\\u0300-\\u036F]', '', 'g')),"
                    + " 'øłđıæœ', 'oldiao')";

    private static final String NAMES =
            FOLD.formatted(
                    """
                    concat_ws(' ', e.name, v.name, v.city, (select string_agg(p.name, ' ')
                        from event_performer ep join performer p on p.id = ep.performer_id
                        where ep.event_id = e.id))""");

    private static final String STILL_TO_COME =
            " e.starts_at > now() - interval '12 hours'"
                    + " and coalesce(e.ends_at, e.starts_at + interval '3 hours') > now() ";

    private static final String CITIES =
            "select distinct v.city from event e join venue v on v.id = e.venue_id"
                    + " where e.status in ('ANNOUNCED', 'ON_SALE') and e.starts_at > now()"
                    + " order by v.city limit 500";

    @Resource(lookup = "jdbc/app")
    DataSource database;

    @Inject TicketsLeft ticketsLeft;

    /** Those on sale or announced, the soonest first. */
    public List<EventCard> upcoming(int limit) {
        return new Query(Rows.CARDS)
                .and("e.status in ('ANNOUNCED', 'ON_SALE') and" + STILL_TO_COME)
                .then("order by e.starts_at, e.id limit ?", limit)
                .list(database, Rows::card);
    }

    /** Those whose sales open next. */
    public List<EventCard> openingSoon(int limit) {
        return new Query(Rows.CARDS)
                .and("e.status = 'ANNOUNCED' and e.onsale_at > now()")
                .then("order by e.onsale_at, e.id limit ?", limit)
                .list(database, Rows::card);
    }

    /** Those that fit, the soonest first; cancelled ones too, so that nobody looks in vain. */
    public FoundEvents search(ProgrammeQuery wanted) {
        var total = matching(Rows.COUNT, wanted).list(database, row -> row.getLong(1)).get(0);
        var events =
                matching(Rows.CARDS, wanted)
                        .then("order by e.starts_at, e.id")
                        .then("limit ?", ProgrammeQuery.PAGE_SIZE)
                        .then("offset ?", wanted.offset())
                        .list(database, Rows::card);
        return FoundEvents.of(events, wanted, total);
    }

    private static Query matching(String select, ProgrammeQuery wanted) {
        var query =
                new Query(select)
                        .and("e.status in ('ANNOUNCED', 'ON_SALE', 'CANCELLED')")
                        .and(STILL_TO_COME)
                        .andIf(wanted.type() != null, "e.type = ?", String.valueOf(wanted.type()))
                        .andIf(wanted.from() != null, "e.starts_at_local >= ?", wanted.from())
                        .andIf(wanted.to() != null, "e.starts_at_local < ?::date + 1", wanted.to())
                        .andIf(
                                !wanted.city().isEmpty(),
                                FOLD.formatted("v.city") + " = " + FOLD.formatted("?"),
                                wanted.city());
        wanted.patterns().forEach(word -> query.and(NAMES + " like " + FOLD.formatted("?"), word));
        return query;
    }

    /** Where something is on, in the alphabet's order. */
    public List<String> cities() {
        return new Query(CITIES).list(database, row -> row.getString(1));
    }

    /** Empty if there is no such event, or only a draft. */
    public Optional<EventFacts> event(EventId id) {
        return new Query(Rows.FACTS)
                        .and("e.id = ?", id.value())
                        .and("e.status <> 'DRAFT'")
                        .list(database, row -> Rows.facts(row, performers(id), tiers(id)))
                        .stream()
                        .findFirst();
    }

    /** Those with these ids, in no order. */
    public List<EventCard> cards(Collection<EventId> ids) {
        var numbers = ids.stream().map(EventId::value).toArray(Long[]::new);
        return new Query(Rows.CARDS)
                .and("e.id = any(?)", (Object) numbers)
                .list(database, Rows::card);
    }

    private List<EventFacts.Act> performers(EventId id) {
        return new Query(Rows.ACTS)
                .and("ep.event_id = ?", id.value())
                .then("order by ep.position")
                .list(database, Rows::act);
    }

    private List<EventFacts.Tier> tiers(EventId id) {
        var left = ticketsLeft.byTier(id.value(), EventFacts.Tier.MANY);
        return new Query(Rows.TIERS)
                .and("t.event_id = ?", id.value())
                .then("order by t.position")
                .list(database, row -> Rows.tier(row, left));
    }
}
