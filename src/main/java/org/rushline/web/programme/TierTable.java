package org.rushline.web.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.catalog.pricing.TierView;
import org.rushline.platform.MoneyInput;
import org.rushline.seatplan.SeatCategory;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;
import org.rushline.web.input.FormFaults;

/** The prices of an event: a row for each category of its plan. */
final class TierTable {

    private final List<TierRow> rows;

    private TierTable(List<TierRow> rows) {
        this.rows = rows;
    }

    /** As it was sent; empty if it was not. */
    static TierTable sent(List<SeatCategory> categories) {
        var tiers = FormInput.all("tierName").toList();
        var prices = FormInput.all("price").toList();
        var fees = FormInput.all("fee").toList();
        return new TierTable(
                IntStream.range(0, categories.size())
                        .mapToObj(
                                n ->
                                        new TierRow(
                                                n,
                                                categories.get(n),
                                                at(tiers, n),
                                                at(prices, n),
                                                at(fees, n)))
                        .toList());
    }

    private static String at(List<String> values, int n) {
        return n < values.size() ? values.get(n).strip() : "";
    }

    /** As it is. */
    static TierTable stored(List<SeatCategory> categories, List<TierView> tiers, MoneyInput money) {
        return new TierTable(
                IntStream.range(0, categories.size())
                        .mapToObj(n -> stored(n, categories.get(n), tiers, money))
                        .toList());
    }

    private static TierRow stored(
            int n, SeatCategory category, List<TierView> tiers, MoneyInput money) {
        return tiers.stream()
                .filter(tier -> tier.categories().contains(category.name()))
                .findFirst()
                .map(
                        tier ->
                                new TierRow(
                                        n,
                                        category,
                                        tier.name(),
                                        money.text(tier.price()),
                                        tier.fee() == 0 ? "" : money.text(tier.fee())))
                .orElseGet(() -> new TierRow(n, category, category.name(), "", ""));
    }

    List<TierRow> rows() {
        return rows;
    }

    /** Those with a price, by name. Throws FormFaults naming each row that has no good one. */
    List<TierDetails> details(MoneyInput money, Wording words) {
        var faults = new LinkedHashMap<String, String>();
        var tiers = new LinkedHashMap<String, TierDetails>();
        for (var row : rows) {
            if (!row.isEmpty()) {
                add(row, tiers, faults, money, words);
            }
        }
        if (!faults.isEmpty()) {
            throw new FormFaults(faults);
        }
        return new ArrayList<>(tiers.values());
    }

    private static void add(
            TierRow row,
            Map<String, TierDetails> tiers,
            Map<String, String> faults,
            MoneyInput money,
            Wording words) {
        var price = money.minor(row.price());
        var fee = money.minor(row.fee().isEmpty() ? "0" : row.fee());
        if (price.isEmpty() || fee.isEmpty()) {
            faults.put(
                    price.isEmpty() ? "price-" + row.number() : "fee-" + row.number(),
                    words.say("programme.amount", row.category().name(), money.example()));
            return;
        }
        var alone =
                new TierDetails(
                        null,
                        row.tierName(),
                        price.getAsLong(),
                        fee.getAsLong(),
                        List.of(row.category().name()));
        var before = tiers.get(row.tierName());
        if (before == null) {
            tiers.put(row.tierName(), alone);
        } else if (before.allIn() == alone.allIn() && before.price().equals(alone.price())) {
            tiers.put(row.tierName(), both(before, row.category().name()));
        } else {
            faults.put(
                    "price-" + row.number(),
                    words.say("programme.twoPrices", row.tierName(), row.category().name()));
        }
    }

    private static TierDetails both(TierDetails tier, String category) {
        var categories = new ArrayList<>(tier.categories());
        categories.add(category);
        return new TierDetails(null, tier.name(), tier.price(), tier.fee(), categories);
    }

    /** The first row of a tier, by its position among those of {@link #details}. */
    int rowOf(int tier) {
        var names = rows.stream().filter(row -> !row.isEmpty()).map(TierRow::tierName);
        var name = names.distinct().skip(tier).findFirst().orElseThrow();
        return rows.stream()
                .filter(row -> !row.isEmpty() && row.tierName().equals(name))
                .findFirst()
                .orElseThrow()
                .number();
    }
}
