package org.rushline.catalog;

/** How far the sale of an event has come. */
public enum Phase {
    /** There are no tickets yet. */
    PLANNED,
    /** There are tickets, and nobody has one. */
    ON_SALE,
    /** Somebody has bought a ticket, or is paying for one. */
    SOLD
}
