package org.rushline.payment.stripe;

/** The subject of a Stripe event that concerns us. */
public enum NoticeTopic {
    PAYMENT,
    REFUND,
    DISPUTE,
    OTHER;

    /**
     * @param type as Stripe names it, such as {@code payment_intent.succeeded}
     */
    public static NoticeTopic of(String type) {
        if (type.startsWith("payment_intent.")) {
            return PAYMENT;
        }
        if (type.startsWith("refund.") || type.startsWith("charge.refund.")) {
            return REFUND;
        }
        return type.startsWith("charge.dispute.") ? DISPUTE : OTHER;
    }
}
