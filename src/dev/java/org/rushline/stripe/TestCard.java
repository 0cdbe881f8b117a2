package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;

/** Stripe's own test cards, and one of ours: numbers that no bank has given to anybody. */
public enum TestCard {
    VISA("4242424242424242", "pm_card_visa", Outcome.SUCCEEDS),
    MASTERCARD("5555555555554444", "pm_card_mastercard", Outcome.SUCCEEDS),
    DECLINED("4000000000000002", "pm_card_chargeDeclined", "card_declined", "generic_decline"),
    INSUFFICIENT_FUNDS(
            "4000000000009995",
            "pm_card_chargeDeclinedInsufficientFunds",
            "card_declined",
            "insufficient_funds"),
    LOST("4000000000009987", "pm_card_chargeDeclinedLostCard", "card_declined", "lost_card"),
    STOLEN("4000000000009979", "pm_card_chargeDeclinedStolenCard", "card_declined", "stolen_card"),
    BLOCKED("4100000000000019", "pm_card_radarBlock", "card_declined", "fraudulent"),
    EXPIRED("4000000000000069", "pm_card_chargeDeclinedExpiredCard", "expired_card", null),
    WRONG_CVC("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", null),
    BANK_HAS_TROUBLE(
            "4000000000000119", "pm_card_chargeDeclinedProcessingError", "processing_error", null),

    /** Asks for 3-D Secure in a dialog on the shop's page. */
    ASKS("4000002500003155", "pm_card_authenticationRequired", Outcome.ASKS),
    /** Asks for 3-D Secure on a page of its own, and comes back; at Stripe a dialog would do. */
    ASKS_ELSEWHERE("4000000000003220", "pm_card_threeDSecure2Required", Outcome.ASKS),
    ASKS_THEN_DECLINES(
            "4000008400001629",
            "pm_card_threeDSecureRequiredChargeDeclined",
            Outcome.ASKS_THEN_DECLINES),

    /** Its refunds succeed, and fail a little later. */
    REFUND_FAILS("4000000000005126", "pm_card_refundFail", Outcome.SUCCEEDS),
    /** Its refunds are pending until somebody says otherwise. */
    REFUND_PENDS("4000000000007726", "pm_card_pendingRefund", Outcome.SUCCEEDS),

    /** Ours, as Stripe has no such card: processing until somebody says how it ends. */
    PROCESSES("4000000000006009", "pm_card_simulatorProcessing", Outcome.PROCESSES);

    /** The outcome of a payment with it. */
    enum Outcome {
        SUCCEEDS,
        DECLINES,
        ASKS,
        ASKS_THEN_DECLINES,
        PROCESSES
    }

    private final String number;
    private final String method;
    private final Outcome outcome;
    private final String code;
    private final String declineCode;

    TestCard(String number, String method, Outcome outcome) {
        this(number, method, outcome, "card_declined", "generic_decline");
    }

    TestCard(String number, String method, String code, String declineCode) {
        this(number, method, Outcome.DECLINES, code, declineCode);
    }

    TestCard(String number, String method, Outcome outcome, String code, String declineCode) {
        this.number = number;
        this.method = method;
        this.outcome = outcome;
        this.code = code;
        this.declineCode = declineCode;
    }

    static Optional<TestCard> withNumber(String number) {
        return Arrays.stream(values()).filter(card -> card.number.equals(number)).findAny();
    }

    static Optional<TestCard> ofMethod(String method) {
        return Arrays.stream(values()).filter(card -> card.method.equals(method)).findAny();
    }

    public String number() {
        return number;
    }

    /** The name of a payment method that is this card, for requests that send no number. */
    public String method() {
        return method;
    }

    Outcome outcome() {
        return outcome;
    }

    String brand() {
        return number.startsWith("5") ? "mastercard" : "visa";
    }

    String last4() {
        return number.substring(12);
    }

    /** The bank's reason when it declines. */
    JsonObject decline() {
        return new Shape()
                .with("type", "card_error")
                .with("code", code)
                .with("decline_code", declineCode == null ? code : declineCode)
                .with("message", message())
                .with("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'))
                .build();
    }

    private String message() {
        return switch (this) {
            case INSUFFICIENT_FUNDS -> "Your card has insufficient funds.";
            case EXPIRED -> "Your card has expired.";
            case WRONG_CVC -> "Your card's security code is incorrect.";
            case BANK_HAS_TROUBLE ->
                    "An error occurred while processing your card. Try again in a little bit.";
            default -> "Your card was declined.";
        };
    }
}
