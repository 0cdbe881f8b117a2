package org.rushline.sessions.tokens;

import java.util.UUID;
import org.rushline.accounts.VerifiedPassword;

/**
 * A sign-in that waits for a code.
 *
 * @param session the id of the session that it opens
 */
public record SecondStep(VerifiedPassword verified, UUID session) {}
