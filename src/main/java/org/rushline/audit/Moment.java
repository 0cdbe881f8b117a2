package org.rushline.audit;

/** When a rule must hold. */
public enum Moment {
    /** At any time, in the middle of a rush too. */
    ALWAYS,
    /** When whatever was under way has had time to come to its end. */
    SETTLED
}
