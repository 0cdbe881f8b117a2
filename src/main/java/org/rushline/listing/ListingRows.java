package org.rushline.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.rushline.availability.EventLeft;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.listing.ListedEvent.TierPrice;
import org.rushline.performer.PerformerKind;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TierId;

/** The selected columns, and how rows become records. */
final class ListingRows {

    private static final String FROM = " from event e join venue v on v.id = e.venue_id";

    private static final String CARD =
            """
            select e.id, e.name, e.type, event_status(e) as status, e.starts_at_local, e.time_zone, e.starts_at,
                e.onsale_at, v.name as venue, v.city, v.country, e.currency,
                array(select t.id from price_tier t where t.event_id = e.id
                    order by t.price + t.fee, t.id) as tiers,
                array(select t.price + t.fee from price_tier t where t.event_id = e.id
                    order by t.price + t.fee, t.id) as prices""";

    static final String CARDS = CARD + FROM;

    static final String FACTS =
            CARD
                    + ", e.description, e.doors_at, e.ends_at, e.cancel_reason, e.seat_plan_id,"
                    + " v.address, v.region, v.latitude, v.longitude"
                    + FROM;

    static final String ACTS =
            "select p.name, p.kind, p.colours"
                    + " from event_performer ep join performer p on p.id = ep.performer_id";

    static final String TIERS =
            """
            select t.id, t.name, t.price, t.fee, e.currency,
                (select string_agg(c.drawn ->> 'colour', ' ' order by c.nth)
                    from price_tier_category sold, seat_plan p,
                        jsonb_array_elements(p.categories) with ordinality as c (drawn, nth)
                    where sold.tier_id = t.id and p.id = e.seat_plan_id
                        and c.drawn ->> 'name' = sold.category) as colours
            from price_tier t join event e on e.id = t.event_id""";

    private ListingRows() {}

    static ListedEvent listed(ResultSet row) throws SQLException {
        var tiers = (Long[]) row.getArray("tiers").getArray();
        var prices = (Long[]) row.getArray("prices").getArray();
        var listed = new ArrayList<TierPrice>();
        for (var nth = 0; nth < tiers.length; nth++) {
            listed.add(new TierPrice(new TierId(tiers[nth]), money(prices[nth], row)));
        }
        return new ListedEvent(card(row), listed);
    }

    private static EventCard card(ResultSet row) throws SQLException {
        return new EventCard(
                new EventId(row.getLong("id")),
                row.getString("name"),
                EventType.valueOf(row.getString("type")),
                EventStatus.valueOf(row.getString("status")),
                row.getObject("starts_at_local", LocalDateTime.class),
                ZoneId.of(row.getString("time_zone")),
                instant(row, "starts_at"),
                instant(row, "onsale_at"),
                row.getString("venue"),
                row.getString("city"),
                row.getString("country"),
                null,
                Optional.empty());
    }

    static EventFacts facts(
            ResultSet row,
            EventLeft left,
            List<EventFacts.Act> performers,
            List<EventFacts.Tier> tiers)
            throws SQLException {
        return new EventFacts(
                listed(row).card(left),
                row.getString("description"),
                instant(row, "doors_at"),
                instant(row, "ends_at"),
                row.getString("cancel_reason"),
                new EventFacts.Location(
                        row.getString("address"),
                        row.getString("region"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude")),
                new SeatPlanId(row.getLong("seat_plan_id")),
                performers,
                tiers);
    }

    static EventFacts.Act act(ResultSet row) throws SQLException {
        return new EventFacts.Act(
                row.getString("name"), PerformerKind.valueOf(row.getString("kind")), colours(row));
    }

    static EventFacts.Tier tier(ResultSet row, EventLeft left) throws SQLException {
        var id = new TierId(row.getLong("id"));
        return new EventFacts.Tier(
                id,
                row.getString("name"),
                money(row.getLong("price"), row),
                money(row.getLong("fee"), row),
                colours(row),
                left == null ? null : left.of(id));
    }

    private static List<String> colours(ResultSet row) throws SQLException {
        var colours = row.getString("colours");
        return colours == null || colours.isEmpty() ? List.of() : Arrays.asList(colours.split(" "));
    }

    private static Money money(long amount, ResultSet row) throws SQLException {
        return new Money(amount, Currency.getInstance(row.getString("currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
