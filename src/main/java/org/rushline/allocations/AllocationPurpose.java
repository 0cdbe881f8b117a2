package org.rushline.allocations;

/** What seats are kept back for. */
public enum AllocationPurpose {
    /** Nobody shall sit there, such as behind a camera. */
    BLOCK,
    HOUSE,
    SPONSOR,
    PRESS,
    PROMOTER,
    PARTNER
}
