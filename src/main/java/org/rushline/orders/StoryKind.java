package org.rushline.orders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a booking. */
@Schema(description = "What happened to a booking.")
public enum StoryKind {
    RESERVED,
    EXTENDED,
    RELEASED,
    PAYMENT,
    STRIPE_EVENT,
    INCIDENT,
    INCIDENT_SETTLED,
    REFUND_DECIDED,
    REFUND_DONE,
    EVENT_CHANGED,
    /** Of the audit trail. */
    CHANGE
}
