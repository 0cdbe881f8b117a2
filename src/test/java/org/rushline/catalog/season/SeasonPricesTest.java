package org.rushline.catalog.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.platform.MoneyInput;

class SeasonPricesTest {

    private static final List<String> HOUSE = List.of("Stalls", "Circle", "Box: left");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void each_category_has_its_price_and_fee() {
        assertThat(read("Stalls: 45 + 3.20 | Circle: 30,5; Box: left : 12"))
                .containsExactly(
                        tier("Stalls", 45_00, 3_20, "Stalls"),
                        tier("Circle", 30_50, 0, "Circle"),
                        tier("Box: left", 12_00, 0, "Box: left"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void one_without_a_category_is_for_the_others() {
        assertThat(read("30\nStalls: 45"))
                .containsExactly(
                        tier("Stalls", 45_00, 0, "Stalls"),
                        tier("Standard", 30_00, 0, "Circle", "Box: left"));
        assertThat(read("7 + 1"))
                .containsExactly(tier("Standard", 7_00, 1_00, "Stalls", "Circle", "Box: left"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said() {
        assertThat(read("Stalls: a lot | Stalls: 5 | Balcony: 3 | Circle: 1.234")).isEmpty();
        assertThat(wrong)
                .containsExactly(
                        "must be amounts such as 12.50, or 12.50 + 1.00 with a fee, not a lot",
                        "names Stalls twice",
                        "names Balcony, which is no category of the plan: it has Stalls, Circle, Box: left",
                        "must be amounts such as 12.50, or 12.50 + 1.00 with a fee, not 1.234",
                        "has no price for Box: left");
    }

    @Test
    void there_is_one_price_for_the_others_at_most() {
        read("5 | 6");
        read("Stalls: 1 | Circle: 2 | Box: left: 3 | 4");
        assertThat(wrong)
                .containsExactly(
                        "has two prices without a category",
                        "has a price without a category, and all categories have one");
    }

    @Test
    void yen_have_no_decimals_and_dinars_have_three() {
        assertThat(read("5000 + 300", "JPY").get(0))
                .isEqualTo(tier("Standard", 5000, 300, "Stalls", "Circle", "Box: left"));
        assertThat(read("1.250", "KWD").get(0).price()).isEqualTo(1250);
        read("5.50", "JPY");
        assertThat(wrong).hasSize(1);
    }

    @Test
    void of_many_categories_some_are_named() {
        var many = IntStream.range(0, 100).mapToObj(n -> "Category " + n).toList();
        var money = MoneyInput.in(Currency.getInstance("EUR"));
        SeasonPrices.of("Category 0: 5 | Royal box: 3", many, money, wrong::add);
        assertThat(wrong).hasSize(2).allMatch(text -> text.endsWith(" and others"));
        assertThat(wrong).allMatch(text -> text.length() < 250);
    }

    private List<TierDetails> read(String cell) {
        return read(cell, "EUR");
    }

    private List<TierDetails> read(String cell, String currency) {
        var money = MoneyInput.in(Currency.getInstance(currency));
        return SeasonPrices.of(cell, HOUSE, money, wrong::add);
    }

    private static TierDetails tier(String name, long price, long fee, String... categories) {
        return new TierDetails(null, name, price, fee, List.of(categories));
    }
}
