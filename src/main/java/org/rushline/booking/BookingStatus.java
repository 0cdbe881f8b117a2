package org.rushline.booking;

/**
 * Where a booking is. LAPSING is involuntary (its time is up): a payment that succeeds still wins.
 * CANCELLING is voluntary: a payment that succeeds is given back. Neither returns to PAYING.
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
