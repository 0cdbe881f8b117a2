package org.rushline.payment.stripe;

/** The state of an attempt to pay. CREATING and OPEN are live, the others are final. */
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
