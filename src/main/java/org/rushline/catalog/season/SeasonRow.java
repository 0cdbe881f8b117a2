package org.rushline.catalog.season;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventType;
import org.rushline.catalog.pricing.SaleDetails;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.platform.MoneyInput;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.SeatPlanSummary;
import org.rushline.venue.VenueView;

/** Reads one row: what it says about an event, and all that is wrong with it. */
final class SeasonRow {

    private static final Pattern BETWEEN = Pattern.compile("[|;\\r\\n]+");

    /** As many as an event has; more are not even looked for. */
    private static final int MOST_PERFORMERS = 20;

    /** Where a time alone is one of the day of the start. */
    private static final Set<SeasonColumn> DURING = Set.of(SeasonColumn.DOORS, SeasonColumn.ENDS);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final SeasonTable.Row row;
    private final SeasonLookups lookups;
    private final RowProblems problems;
    private VenueView venue;
    private SeatPlanSummary plan;

    SeasonRow(SeasonTable.Row row, SeasonLookups lookups, RowProblems problems) {
        this.row = row;
        this.lookups = lookups;
        this.problems = problems;
    }

    /** Null if something is wrong with it. */
    EventDetails read() {
        var before = problems.count();
        Stream.of(SeasonColumn.values())
                .filter(column -> column.needed() && row.text(column).isEmpty())
                .forEach(column -> problems.add(row.number(), column, "is missing"));
        findPlace();
        var starts = moment(SeasonColumn.STARTS, null);
        var details =
                new EventDetails(
                        textOrNull(SeasonColumn.REFERENCE),
                        textOrNull(SeasonColumn.NAME),
                        type(),
                        textOrNull(SeasonColumn.DESCRIPTION),
                        venue == null ? null : venue.id(),
                        plan == null ? null : plan.id().toString(),
                        starts,
                        null,
                        moment(SeasonColumn.DOORS, starts),
                        moment(SeasonColumn.ENDS, starts),
                        onsale(),
                        textOrNull(SeasonColumn.CURRENCY) == null ? null : currency(),
                        performers(),
                        tiers(),
                        sale(),
                        null,
                        null,
                        null,
                        ReadBack.NOTHING);
        return problems.count() == before ? details : null;
    }

    String venueName() {
        return venue.name();
    }

    private String textOrNull(SeasonColumn column) {
        var text = row.text(column);
        return text.isEmpty() ? null : text;
    }

    private String type() {
        var text = row.text(SeasonColumn.TYPE);
        var type =
                Stream.of(EventType.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst();
        if (type.isEmpty() && !text.isEmpty()) {
            var all = Stream.of(EventType.values()).map(one -> one.name().toLowerCase(Locale.ROOT));
            wrong(SeasonColumn.TYPE, "must be one of " + String.join(", ", all.toList()));
        }
        return type.map(Enum::name).orElse(null);
    }

    private void findPlace() {
        if (!row.text(SeasonColumn.VENUE).isEmpty()) {
            venue = found(SeasonColumn.VENUE, () -> lookups.venue(row.text(SeasonColumn.VENUE)));
        }
        if (venue != null) {
            plan = found(SeasonColumn.PLAN, () -> lookups.plan(venue, row.text(SeasonColumn.PLAN)));
        }
    }

    /** Null if it leads nowhere. */
    private <T> T found(SeasonColumn column, Supplier<T> find) {
        try {
            return find.get();
        } catch (InvalidFields nowhere) {
            nowhere.errors().forEach(error -> wrong(column, error.reason()));
            return null;
        }
    }

    /**
     * @param starts whose day a time alone belongs to; null if nobody knows it
     */
    private LocalDateTime moment(SeasonColumn column, LocalDateTime starts) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= "19:30:00".length() && DURING.contains(column)) {
                var time = LocalTime.parse(text);
                return starts == null ? null : starts.toLocalDate().atTime(time);
            }
            return LocalDateTime.parse(text.replaceFirst(" +", "T"));
        } catch (DateTimeParseException e) {
            wrong(column, "must be a date and a time such as 2027-01-14 19:30");
            return null;
        }
    }

    private Instant onsale() {
        var local = moment(SeasonColumn.ONSALE, null);
        if (local == null || venue == null) {
            return null;
        }
        var zone = ZoneId.of(venue.timeZone());
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            wrong(SeasonColumn.ONSALE, "does not exist there: the clocks go forward then");
            return null;
        }
        return local.atZone(zone).toInstant();
    }

    private String currency() {
        return row.text(SeasonColumn.CURRENCY).toUpperCase(Locale.ROOT);
    }

    private List<String> performers() {
        var names =
                BETWEEN.splitAsStream(row.text(SeasonColumn.PERFORMERS))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (names.size() > MOST_PERFORMERS) {
            wrong(SeasonColumn.PERFORMERS, "are %d at most".formatted(MOST_PERFORMERS));
            return null;
        }
        return found(SeasonColumn.PERFORMERS, () -> lookups.performers(names));
    }

    private List<TierDetails> tiers() {
        var code = currency();
        if (plan == null || row.text(SeasonColumn.PRICES).isEmpty() || code.isEmpty()) {
            return null;
        }
        if (StripeCurrencies.of(code).isEmpty()) {
            wrong(SeasonColumn.CURRENCY, "is no currency that people can pay in here");
            return null;
        }
        return SeasonPrices.of(
                row.text(SeasonColumn.PRICES),
                plan.categories().stream().map(SeatCategory::name).toList(),
                MoneyInput.in(Currency.getInstance(code)),
                reason -> wrong(SeasonColumn.PRICES, reason));
    }

    private SaleDetails sale() {
        var order = number(SeasonColumn.ORDER_LIMIT);
        var buyer = number(SeasonColumn.BUYER_LIMIT);
        return order == null && buyer == null ? null : new SaleDetails(null, order, buyer, null);
    }

    private Integer number(SeasonColumn column) {
        var text = row.text(column);
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            wrong(column, "must be a whole number");
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private void wrong(SeasonColumn column, String reason) {
        problems.add(row.number(), column, reason);
    }
}
