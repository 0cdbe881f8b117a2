package org.rushline.catalog;

/** The phase of an event's sale. */
public enum Phase {
    PLANNED,
    /** There are tickets, and nobody has one. */
    ON_SALE,
    /** Somebody has bought a ticket, or is paying for one. */
    SOLD
}
