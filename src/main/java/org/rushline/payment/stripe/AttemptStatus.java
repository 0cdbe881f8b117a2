package org.rushline.payment.stripe;

/** How far an attempt to pay has come; CREATING and OPEN are live, the others are for ever. */
public enum AttemptStatus {
    /** Stripe may or may not have made the intent; nobody has its secret. */
    CREATING,
    /** Its intent is written down: the secret may be given out. */
    OPEN,
    SUCCEEDED,
    CANCELED,
    /** Its intent was never written down, and never will be: nobody can pay it. */
    ABANDONED
}
