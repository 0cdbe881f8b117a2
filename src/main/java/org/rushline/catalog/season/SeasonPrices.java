package org.rushline.catalog.season;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.platform.MoneyInput;

/**
 * The prices in one cell, such as {@code Stalls: 45 + 3.20 | Circle: 30}. One without a category is
 * for all that are not named.
 */
final class SeasonPrices {

    private static final Pattern BETWEEN = Pattern.compile("[|;\\r\\n]+");
    private static final int MOST_NAMED = 10;
    private static final String OTHERS = "Standard";

    private final List<String> categories;
    private final MoneyInput money;
    private final Consumer<String> wrong;
    private final List<TierDetails> tiers = new ArrayList<>();
    private final LinkedHashSet<String> left;

    private SeasonPrices(List<String> categories, MoneyInput money, Consumer<String> wrong) {
        this.categories = categories;
        this.money = money;
        this.wrong = wrong;
        left = new LinkedHashSet<>(categories);
    }

    /**
     * @param categories of the plan
     * @param wrong told what is
     */
    static List<TierDetails> of(
            String cell, List<String> categories, MoneyInput money, Consumer<String> wrong) {
        var prices = new SeasonPrices(categories, money, wrong);
        prices.read(cell);
        return prices.tiers;
    }

    private void read(String cell) {
        String others = null;
        for (var part : BETWEEN.split(cell)) {
            var colon = part.lastIndexOf(':');
            if (part.isBlank()) {
                continue;
            }
            if (colon >= 0) {
                named(part.substring(0, colon).strip(), part.substring(colon + 1));
            } else if (others == null) {
                others = part;
            } else {
                wrong.accept("has two prices without a category");
            }
        }
        if (others != null) {
            forOthers(others);
        } else if (!left.isEmpty()) {
            wrong.accept("has no price for " + some(left));
        }
    }

    private void named(String category, String price) {
        if (!categories.contains(category)) {
            wrong.accept(
                    "names %s, which is no category of the plan: it has %s"
                            .formatted(shortened(category), some(categories)));
        } else if (!left.remove(category)) {
            wrong.accept("names %s twice".formatted(category));
        } else {
            add(category, price, List.of(category));
        }
    }

    private void forOthers(String price) {
        if (left.isEmpty()) {
            wrong.accept("has a price without a category, and all categories have one");
        } else {
            add(left.size() == 1 ? left.iterator().next() : OTHERS, price, List.copyOf(left));
        }
    }

    private void add(String name, String price, List<String> sold) {
        var parts = price.split("\\+", 2);
        var amount = money.minor(parts[0].strip());
        var fee = money.minor(parts.length > 1 ? parts[1].strip() : "0");
        if (amount.isEmpty() || fee.isEmpty()) {
            wrong.accept(
                    "must be amounts such as %s, or %s + %s with a fee, not %s"
                            .formatted(
                                    money.example(),
                                    money.example(),
                                    money.text(100),
                                    shortened(price.strip())));
            return;
        }
        tiers.add(new TierDetails(null, name, amount.getAsLong(), fee.getAsLong(), sold));
    }

    private static String some(Collection<String> names) {
        var first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and others" : first;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
