package org.rushline.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a rule must hold. */
@Schema(name = "AuditMoment", description = "When a rule has to hold.")
public enum Moment {
    /** At any time, in the middle of a rush too. */
    ALWAYS,
    /** When whatever was under way has had time to come to its end. */
    SETTLED
}
