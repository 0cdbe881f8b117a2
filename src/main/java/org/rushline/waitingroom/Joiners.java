package org.rushline.waitingroom;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may join a waiting room. */
@Schema(description = "VERIFIED: accounts with a verified address. ACCOUNT: all accounts.")
public enum Joiners {
    /** Accounts whose address has been verified. */
    VERIFIED,

    /** All accounts. */
    ACCOUNT
}
