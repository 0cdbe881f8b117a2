package org.rushline.accounts.secondfactor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far somebody is with their second factor. */
@Schema(
        description =
                """
                Whether an account has a second factor: NONE, STARTED as long as no code has confirmed it, \
                or CONFIRMED. Only the last one is asked for.""")
public enum SecondFactorState {
    NONE,
    STARTED,
    CONFIRMED
}
