package org.rushline.allocations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What seats are kept back for. */
@Schema(description = "What seats are kept back for. A BLOCK is for nobody.")
public enum AllocationPurpose {
    /** Nobody shall sit there, such as behind a camera. */
    BLOCK,
    HOUSE,
    SPONSOR,
    PRESS,
    PROMOTER,
    PARTNER
}
