package org.rushline.payment;

/** What an event of Stripe's is about, as far as it has to do with us. */
enum Topic {
    PAYMENT("payment_intent."),
    REFUND("refund.", "charge.refund."),
    /** Nothing that we listen to. */
    OTHER;

    private final String[] beginnings;

    Topic(String... beginnings) {
        this.beginnings = beginnings;
    }

    /**
     * @param type as Stripe names it, such as {@code payment_intent.succeeded}
     */
    static Topic of(String type) {
        for (var topic : values()) {
            for (var beginning : topic.beginnings) {
                if (type.startsWith(beginning)) {
                    return topic;
                }
            }
        }
        return OTHER;
    }
}
