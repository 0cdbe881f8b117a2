package org.rushline.payment.stripe;

import java.util.Set;
import org.rushline.platform.Money;
import org.rushline.platform.id.BookingId;

/**
 * A payment intent as Stripe describes it.
 *
 * @param clientSecret lets a browser pay it; never logged
 * @param received what was paid
 * @param reference what is paid for; null if it is none of ours
 * @param attempt its number; null likewise
 */
public record Intent(
        String id,
        String clientSecret,
        Status status,
        Money received,
        boolean live,
        BookingId reference,
        Integer attempt) {

    /** What it means to us. Only SUCCEEDED and CANCELED are final. */
    public enum Status {
        PAYABLE,
        PROCESSING,
        SUCCEEDED,
        CANCELED;

        private static final Set<String> OPEN =
                Set.of(
                        "requires_payment_method",
                        "requires_confirmation",
                        "requires_action",
                        "requires_capture");

        /** An unknown status is never final. */
        static Status of(String stripes) {
            return switch (stripes) {
                case "succeeded" -> SUCCEEDED;
                case "canceled" -> CANCELED;
                case "processing" -> PROCESSING;
                default -> PAYABLE;
            };
        }

        static boolean knows(String stripes) {
            return of(stripes) != PAYABLE || OPEN.contains(stripes);
        }
    }

    @Override
    public String toString() {
        return id + " " + status;
    }
}
