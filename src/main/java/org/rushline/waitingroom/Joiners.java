package org.rushline.waitingroom;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may join a waiting room. */
@Schema(
        description =
                "VERIFIED: accounts with a verified address. ACCOUNT: all accounts. BROWSER: everybody; whoever joins without an account signs in before they go in.")
public enum Joiners {
    /** Accounts whose address has been verified. */
    VERIFIED,

    /** All accounts. */
    ACCOUNT,

    /** Everybody; whoever joins without an account signs in before they go in. */
    BROWSER
}
