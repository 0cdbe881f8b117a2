package org.rushline.seatplan;

/** What the seats look at. A pitch lies in the plan's middle, a stage at its top. */
public enum Stage {
    PITCH,
    STAGE,
    NONE
}
