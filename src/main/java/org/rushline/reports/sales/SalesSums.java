package org.rushline.reports.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Adds up what was sold in parts of days to rows of the report. */
final class SalesSums {

    /** What was sold and returned of one tier within a part of a day. */
    record Part(
            EventId event,
            TierId tier,
            String currency,
            Instant since,
            int sold,
            int returned,
            long gross,
            long refunded) {

        static Part of(ResultSet row) throws SQLException {
            return new Part(
                    new EventId(row.getLong("event_id")),
                    new TierId(row.getLong("tier_id")),
                    row.getString("currency"),
                    Sql.instant(row, "since"),
                    row.getInt("sold"),
                    row.getInt("returned"),
                    row.getLong("gross"),
                    row.getLong("refunded"));
        }

        Part plus(Part other) {
            return new Part(
                    event,
                    tier,
                    currency,
                    since,
                    sold + other.sold,
                    returned + other.returned,
                    gross + other.gross,
                    refunded + other.refunded);
        }
    }

    /** What a row is about; the day is null in the row of a tier without sales. */
    private record Key(SoldTier tier, LocalDate day, String currency) {

        static final Comparator<Key> ORDER =
                Comparator.comparing((Key key) -> key.tier.event())
                        .thenComparing(key -> key.tier.position())
                        .thenComparing(key -> key.tier.id())
                        .thenComparing(Key::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Key::currency);
    }

    private final SalesQuestion asked;
    private final Map<EventId, SoldEvent> events = new HashMap<>();
    private final Map<TierId, SoldTier> tiers = new HashMap<>();
    private final Map<Key, Part> sums = new TreeMap<>(Key.ORDER);

    SalesSums(SalesQuestion asked, List<SoldEvent> events) {
        this.asked = asked;
        events.forEach(event -> this.events.put(event.id(), event));
    }

    void tier(SoldTier tier) {
        tiers.put(tier.id(), tier);
    }

    void add(Part part) {
        var day = events.get(part.event).day(part.since);
        if (asked.counts(day)) {
            var tier = tiers.computeIfAbsent(part.tier, id -> SoldTier.former(part.event, id));
            sums.merge(new Key(tier, day, part.currency), part, Part::plus);
        }
    }

    /** By event, tier and day. Each tier of the events has at least one. */
    List<SalesRow> rows() {
        var without = new HashSet<>(tiers.values());
        sums.keySet().forEach(key -> without.remove(key.tier));
        without.forEach(this::nothing);
        var rows = new ArrayList<SalesRow>(sums.size());
        sums.forEach((key, sum) -> rows.add(row(key, sum)));
        return rows;
    }

    private void nothing(SoldTier tier) {
        var currency = events.get(tier.event()).currency();
        sums.put(
                new Key(tier, null, currency),
                new Part(tier.event(), tier.id(), currency, null, 0, 0, 0, 0));
    }

    private SalesRow row(Key key, Part sum) {
        var event = events.get(key.tier.event());
        return new SalesRow(
                event.id().toString(),
                event.name(),
                event.starts(),
                key.tier.id().toString(),
                key.tier.name(),
                key.day,
                sum.sold,
                sum.returned,
                sum.gross,
                sum.refunded,
                sum.gross - sum.refunded,
                key.currency,
                key.tier.capacity(),
                key.tier.blocked());
    }
}
