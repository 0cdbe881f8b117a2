package org.rushline.stripe;

import java.util.Locale;

/** The ways in which events reach the shop. */
public enum WebhookMode {
    NORMAL,
    /** All after a pause. */
    LATE,
    /** Each one a second time, a moment later. */
    TWICE,
    /** Not at all; they can still be asked for, or sent again on command. */
    NEVER,
    /** Each after a pause of its own, so that they overtake each other. */
    REORDERED,
    /** Before the answer to the request that caused them. */
    BEFORE_ANSWER,
    /** Each in one of the other ways. */
    MIXED;

    static WebhookMode named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
