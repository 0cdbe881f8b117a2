package org.rushline.accounts.secondfactor;

/** What became of a code, or of its absence. */
public enum CodeCheck {
    /** The account has no second factor. */
    NOT_NEEDED,

    /** It has one, and no code was given. */
    MISSING,

    /** Of no moment around now, or used. */
    WRONG,

    /** And used now. */
    RIGHT
}
