package org.rushline.payment;

import java.util.UUID;

/**
 * A refund as Stripe describes it.
 *
 * @param amount minor units
 * @param order which of our refunds it carries out; null if somebody made it at Stripe by hand
 * @param failure Stripe's reason; null unless it failed
 */
public record MoneyBack(String id, long amount, Status status, UUID order, String failure) {

    /** PENDING may still fail, days later. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        FAILED;

        static Status of(String stripes) {
            return switch (stripes) {
                case "succeeded" -> SUCCEEDED;
                case "failed", "canceled" -> FAILED;
                default -> PENDING;
            };
        }
    }
}
