package org.rushline.inventory;

/** A ticket's state in the database; holds are not among them, they live in the cache. */
public enum TicketStatus {
    AVAILABLE,
    SOLD,
    BLOCKED
}
