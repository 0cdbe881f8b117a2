package org.rushline.catalog.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.pricing.SaleDetails;
import org.rushline.catalog.pricing.SaleRules;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.payment.stripe.StripeCurrency;
import org.rushline.platform.Money;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** Refuses, while an event is planned, what nobody could pay once it is on sale. */
final class PriceCheck {

    private final StripeCurrency currency;
    private final int orderLimit;

    private PriceCheck(StripeCurrency currency, int orderLimit) {
        this.currency = currency;
        this.orderLimit = orderLimit;
    }

    /** Throws InvalidFields naming the currency, or every tier that cannot be paid. */
    static void check(EventDetails details) {
        check(details.currency(), details.tiers(), details.sale());
    }

    static void check(String code, List<TierDetails> tiers, SaleDetails sale) {
        var currency = StripeCurrencies.of(code).orElseThrow(() -> cannotBePaidWith(code));
        var errors = new PriceCheck(currency, new SaleRules(sale).orderLimit()).errors(tiers);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static InvalidFields cannotBePaidWith(String code) {
        return new InvalidFields(
                "currency", code + " is not a currency that people can pay in here");
    }

    private List<FieldError> errors(List<TierDetails> tiers) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < tiers.size(); i++) {
            var field = "tiers[" + i + "].price";
            reason(tiers.get(i).allIn()).ifPresent(why -> errors.add(new FieldError(field, why)));
        }
        return errors;
    }

    private Optional<String> reason(long allIn) {
        var step = currency.step();
        if (allIn % step.amount() != 0) {
            return Optional.of("with its fee must be a multiple of " + step.text());
        }
        if (allIn > 0 && allIn < currency.least().amount()) {
            return Optional.of(
                    "is %s with its fee, and the smallest payment is %s"
                            .formatted(text(allIn), currency.least().text()));
        }
        if (allIn > currency.most().amount() / orderLimit) {
            return Optional.of(
                    "is more than the largest payment, %s, for an order of %d"
                            .formatted(currency.most().text(), orderLimit));
        }
        return Optional.empty();
    }

    private String text(long amount) {
        return new Money(amount, currency.currency()).text();
    }
}
