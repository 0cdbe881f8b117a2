package org.rushline.accounts.secondfactor;

import java.util.UUID;
import org.rushline.platform.id.AccountId;

/**
 * Something about somebody's second factor. Fired inside the transaction that stores it.
 *
 * @param session the session it was done in; null if it was in none of theirs
 */
public record SecondFactorChanged(AccountId account, UUID session, What what) {

    /** What happened. */
    public enum What {
        SET_UP,
        REMOVED,
        REMOVED_BY_OPERATOR,
        RECOVERY_CODES_RENEWED,
        RECOVERY_CODE_USED
    }
}
