package org.rushline.payment.stripe;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;

/**
 * Stripe's records, to be compared with ours.
 *
 * @param since what is older is not in it
 */
public record StripeLedger(Instant since, List<Charge> charges, List<Repayment> repayments) {

    /**
     * A payment intent, whether or not anything has come of it.
     *
     * @param amount minor units that are, or were, to be paid
     * @param received minor units that were paid
     * @param currency ISO 4217, upper case
     * @param status in Stripe's words
     * @param reference what is paid for; null if it is none of ours
     */
    public record Charge(
            String id,
            long amount,
            long received,
            String currency,
            String status,
            BookingId reference) {}

    /**
     * Money that goes back.
     *
     * @param status in Stripe's words
     * @param order which of our refunds it carries out; null if somebody made it by hand
     */
    public record Repayment(
            String id, String intentId, long amount, String status, RefundId order) {}

    /**
     * Part of a list, newest first.
     *
     * @param next the last one's id, after which the next page begins; null if there are no more
     */
    record Page<T>(List<T> rows, String next) {

        static <T> Page<T> of(List<T> rows, Function<T, String> id, boolean more) {
            return new Page<>(rows, more ? id.apply(rows.get(rows.size() - 1)) : null);
        }
    }
}
