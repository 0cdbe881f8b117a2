package org.rushline.seatplan.generator;

/** What kind of venue to draw. */
public enum PlanKind {
    STADIUM,
    THEATRE,
    ARENA
}
