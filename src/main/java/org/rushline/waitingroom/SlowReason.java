package org.rushline.waitingroom;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a waiting room lets fewer people shop than its limit, or calls nobody. */
@Schema(
        description =
                "DATABASE_SLOW and CHECKOUT_SLOW: fewer may shop. PAYMENTS_FAILING and DATABASE_FAILING: nobody is called, then few, then more again. Declined cards never count.")
public enum SlowReason {
    DATABASE_SLOW("The database takes too long to answer, so fewer may shop for now."),

    CHECKOUT_SLOW("Reserving and paying take buyers too long, so fewer may shop for now."),

    PAYMENTS_FAILING(
            "Stripe fails or does not answer, so buyers cannot pay. Declined cards do not count."),

    DATABASE_FAILING("The database fails or does not answer, so buyers cannot reserve.");

    private final String words;

    SlowReason(String words) {
        this.words = words;
    }

    /** For operators, in a sentence or two. */
    public String words() {
        return words;
    }
}
