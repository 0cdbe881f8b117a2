package org.rushline.stripe;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;

/** Finds the card in a confirmation, and the faults that are seen before a bank is asked. */
final class CardData {

    private static final Set<String> KNOWN_TYPES = Set.of("card");
    private static final String DATA = "payment_method_data[card][%s]";

    private CardData() {}

    static TestCard of(Fields fields) {
        var method = fields.text("payment_method");
        if (method.isPresent()) {
            return TestCard.ofMethod(method.get())
                    .orElseThrow(
                            () -> ApiError.noSuch("PaymentMethod", method.get(), "payment_method"));
        }
        var type = fields.text("payment_method_data[type]");
        if (type.isEmpty()) {
            throw ApiError.missing("payment_method");
        }
        if (!KNOWN_TYPES.contains(type.get())) {
            throw ApiError.parameter(
                    null, "payment_method_data[type]", "The simulator knows cards only.");
        }
        var number = fields.required(DATA.formatted("number")).replaceAll("[ -]", "");
        checkNumber(number);
        checkExpiry(fields);
        checkCvc(fields);
        return TestCard.withNumber(number).orElseThrow(CardData::notATestCard);
    }

    private static void checkNumber(String number) {
        if (!number.matches("\\d{12,19}") || !luhn(number)) {
            throw ApiError.cardData("incorrect_number", "number", "Your card number is incorrect.");
        }
    }

    static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static void checkExpiry(Fields fields) {
        var month = fields.number(DATA.formatted("exp_month")).orElse(12L);
        var year = fields.number(DATA.formatted("exp_year")).orElse(40L);
        if (month < 1 || month > 12) {
            throw ApiError.cardData(
                    "invalid_expiry_month",
                    "exp_month",
                    "Your card's expiration month is invalid.");
        }
        var ends = YearMonth.of((int) (year < 100 ? 2000 + year : year), month.intValue());
        if (ends.isBefore(YearMonth.now(ZoneOffset.UTC))) {
            throw ApiError.cardData(
                    "invalid_expiry_year", "exp_year", "Your card's expiration year is invalid.");
        }
    }

    private static void checkCvc(Fields fields) {
        if (!fields.text(DATA.formatted("cvc")).orElse("123").matches("\\d{3,4}")) {
            throw ApiError.cardData("invalid_cvc", "cvc", "Your card's security code is invalid.");
        }
    }

    private static ApiError notATestCard() {
        return ApiError.cardData(
                "card_declined", "number", "Only test cards work here, and this is not one.");
    }
}
