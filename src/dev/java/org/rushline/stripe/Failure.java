package org.rushline.stripe;

import java.util.Arrays;

/** Ways in which a request can fail. */
public enum Failure {
    /** Nothing is done; a 500 is answered, and given again for the same idempotency key. */
    BROKEN("500"),
    /** Nothing is done; a definite no is answered, and given again for the same key. */
    REFUSED("400"),
    /** Nothing is done, and the key stays unused. */
    TOO_MANY("429"),
    /** Nothing is done: the shop's API key has expired. */
    FORBIDDEN("401"),
    /** Nothing is done, and nothing is ever answered. */
    TIMEOUT("timeout"),
    /** Nothing is done, and the connection is cut. */
    DROP("drop"),
    /** Nothing is answered; the request arrives when the caller has given up. */
    LATE("late"),
    /** It is done, but a 500 is answered, and given again for the same key. */
    DONE_THEN_BROKEN("after-500"),
    /** It is done, but the answer is lost with the connection; the same key finds it. */
    DONE_THEN_DROP("after-drop"),
    /** It is done, but nothing is ever answered; the same key finds the answer. */
    DONE_THEN_TIMEOUT("after-timeout");

    private final String id;

    Failure(String id) {
        this.id = id;
    }

    static Failure named(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no failure " + id));
    }

    @Override
    public String toString() {
        return id;
    }
}
