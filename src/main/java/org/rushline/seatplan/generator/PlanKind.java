package org.rushline.seatplan.generator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of venue to draw. */
@Schema(description = "The kind of house that a plan is for.")
public enum PlanKind {
    STADIUM,
    THEATRE,
    ARENA
}
