package org.rushline.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody works for the operator. Everybody else buys tickets, and so may they. */
@Schema(
        description =
                """
                As what somebody works for the operator. An administrator may do everything, and \
                READ_ONLY looks at everything that is no secret.""")
public enum Role {
    ADMINISTRATOR,

    /** What is on: venues, plans, performers, events. */
    PROGRAMME,

    /** How it is sold: onsales, waiting rooms, lanes. */
    SALES,

    /** The people who buy: their bookings, refunds, accounts. */
    BOX_OFFICE,

    /** Who comes in. */
    DOOR,

    /** The money. */
    FINANCE,
    READ_ONLY
}
