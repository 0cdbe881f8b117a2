package org.rushline.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is looked at, in the order in which it is said. */
@Schema(
        description =
                "What was looked at. CLOCK: every node's. ONSALE: what opens the room. TICKETS: whether they are made. GATE: whether a stranger is refused. STRIPE: answers, webhooks and budget. DATABASE: connections. DRAW: commitment and key. SETTINGS: whether they suit the house.")
enum ReadinessCode {
    CLOCK,
    ONSALE,
    TICKETS,
    GATE,
    STRIPE,
    DATABASE,
    DRAW,
    SETTINGS
}
