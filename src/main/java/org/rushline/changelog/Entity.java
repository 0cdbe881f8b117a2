package org.rushline.changelog;

/** The kinds of things in the log. */
public enum Entity {
    /** The event itself, its price tiers, their categories, or who performs. */
    EVENT,
    VENUE,
    PERFORMER,
    /** Tickets of one event: what they cost or whether they can be had. */
    TICKET
}
