package org.rushline.search.indexing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.platform.sql.Sql;
import org.rushline.search.Named;
import org.rushline.search.SearchableEvent;
import org.rushline.search.SearchableEvent.Act;
import org.rushline.search.SearchableEvent.Location;
import org.rushline.search.SearchableEvent.Prices;

/** Reads from the database what belongs into the index. Plain SQL, across several features. */
final class EventSource {

    private static final String EVENTS =
            """
            select e.id, e.name, e.type, e.status, e.description, e.starts_at, e.starts_at_local,
                e.time_zone, e.onsale_at, e.currency,
                event_over_at(e) as over_at,
                v.id as venue_id, v.name as venue, v.city, v.region, v.country, v.latitude,
                v.longitude, price.lowest, price.highest, act.ids, act.names
            from event e
            join venue v on v.id = e.venue_id
            cross join lateral (select min(t.price + t.fee) as lowest,
                max(t.price + t.fee) as highest
                from price_tier t where t.event_id = e.id) price
            cross join lateral (select array_agg(p.id order by ep.position) as ids,
                array_agg(p.name order by ep.position) as names
                from event_performer ep join performer p on p.id = ep.performer_id
                where ep.event_id = e.id) act
            where e.status <> 'DRAFT' and""";

    private static final String PAGE = EVENTS + " e.id > ? order by e.id limit ?";
    private static final String THESE = EVENTS + " e.id = any(?)";

    private static final String OF_VENUES = "select id from event where venue_id = any(?)";
    private static final String OF_PERFORMERS =
            "select distinct event_id from event_performer where performer_id = any(?)";

    private static final String VENUES_OF = "select distinct venue_id from event where id = any(?)";
    private static final String PERFORMERS_OF =
            "select distinct performer_id from event_performer where event_id = any(?)";

    /** Whom and what nobody has been told of yet, nobody is told of here. */
    private static final String PERFORMERS =
            """
            select id, name, null as detail from performer p
            where exists (select from event_performer ep join event e on e.id = ep.event_id
                where ep.performer_id = p.id and e.status <> 'DRAFT') and""";

    private static final String VENUES =
            """
            select id, name, city as detail from venue v
            where exists (select from event e where e.venue_id = v.id and e.status <> 'DRAFT') and""";

    private static final String NAMED_PAGE = " id > ? order by id limit ?";
    private static final String NAMED_THESE = " id = any(?)";

    private final AutocommitSql database;

    EventSource(DataSource database) {
        this.database = new AutocommitSql(database);
    }

    long count() {
        return database.list("select count(*) from event where status <> 'DRAFT'", this::number)
                .get(0);
    }

    List<SearchableEvent> after(long id, int most) {
        return database.list(PAGE, EventSource::event, id, most);
    }

    List<SearchableEvent> these(Collection<EventId> ids) {
        return database.list(THESE, EventSource::event, ids);
    }

    List<EventId> ofVenues(Collection<VenueId> venues) {
        return venues.isEmpty() ? List.of() : database.list(OF_VENUES, ids(EventId::new), venues);
    }

    List<EventId> ofPerformers(Collection<PerformerId> performers) {
        return performers.isEmpty()
                ? List.of()
                : database.list(OF_PERFORMERS, ids(EventId::new), performers);
    }

    List<VenueId> venuesOf(Collection<EventId> events) {
        return events.isEmpty() ? List.of() : database.list(VENUES_OF, ids(VenueId::new), events);
    }

    List<PerformerId> performersOf(Collection<EventId> events) {
        return events.isEmpty()
                ? List.of()
                : database.list(PERFORMERS_OF, ids(PerformerId::new), events);
    }

    /** Those of them that the public may see. */
    List<Named> performers(Collection<PerformerId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(PERFORMERS + NAMED_THESE, EventSource::performer, ids);
    }

    List<Named> venues(Collection<VenueId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(VENUES + NAMED_THESE, EventSource::venue, ids);
    }

    List<Named> performersAfter(long id, int most) {
        return database.list(PERFORMERS + NAMED_PAGE, EventSource::performer, id, most);
    }

    List<Named> venuesAfter(long id, int most) {
        return database.list(VENUES + NAMED_PAGE, EventSource::venue, id, most);
    }

    private Long number(ResultSet row) throws SQLException {
        return row.getLong(1);
    }

    private static <T> Sql.RowReader<T> ids(LongFunction<T> id) {
        return row -> id.apply(row.getLong(1));
    }

    private static Named performer(ResultSet row) throws SQLException {
        var id = new PerformerId(row.getLong("id")).toString();
        return new Named(id, Named.Kind.PERFORMER, row.getString("name"), null);
    }

    private static Named venue(ResultSet row) throws SQLException {
        var id = new VenueId(row.getLong("id")).toString();
        return new Named(id, Named.Kind.VENUE, row.getString("name"), row.getString("detail"));
    }

    private static SearchableEvent event(ResultSet row) throws SQLException {
        return new SearchableEvent(
                new EventId(row.getLong("id")),
                row.getString("name"),
                EventType.valueOf(row.getString("type")),
                EventStatus.valueOf(row.getString("status")),
                row.getString("description"),
                Sql.instant(row, "starts_at"),
                row.getObject("starts_at_local", LocalDateTime.class),
                zone(row.getString("time_zone")),
                Sql.instant(row, "over_at"),
                Sql.instant(row, "onsale_at"),
                location(row),
                acts(row),
                new Prices(
                        row.getString("currency"),
                        row.getObject("lowest", Long.class),
                        row.getObject("highest", Long.class)));
    }

    /** Somebody at {@code psql} may write what is none: one event must not stop the whole index. */
    private static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    private static Location location(ResultSet row) throws SQLException {
        return new Location(
                new VenueId(row.getLong("venue_id")),
                row.getString("venue"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"),
                row.getDouble("latitude"),
                row.getDouble("longitude"));
    }

    private static List<Act> acts(ResultSet row) throws SQLException {
        if (row.getArray("ids") == null) {
            return List.of();
        }
        var ids = (Long[]) row.getArray("ids").getArray();
        var names = (String[]) row.getArray("names").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Act(new PerformerId(ids[i]), names[i]))
                .toList();
    }
}
