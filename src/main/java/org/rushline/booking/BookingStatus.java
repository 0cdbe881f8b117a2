package org.rushline.booking;

/**
 * A booking's state. In LAPSING its time is up, but a payment that succeeds still wins. In
 * CANCELLING somebody ended it, and a payment that succeeds is refunded. Neither returns to PAYING.
 */
public enum BookingStatus {
    IN_PROGRESS,
    PAYING,
    LAPSING,
    CANCELLING,
    CONFIRMED,
    EXPIRED,
    CANCELLED,
    REFUNDING,
    REFUNDED;

    /** Stripe must be asked before the claim may end. */
    public boolean closing() {
        return this == LAPSING || this == CANCELLING;
    }
}
