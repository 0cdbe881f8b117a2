package org.rushline.availability;

/** Whether tickets of an event on sale can be had. */
public enum EventAvailability {
    AVAILABLE,

    /** None is free, but some are held or being paid for: they may come back. */
    ALL_HELD,
    SOLD_OUT
}
