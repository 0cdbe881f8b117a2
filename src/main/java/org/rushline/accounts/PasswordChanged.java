package org.rushline.accounts;

import java.util.UUID;
import org.rushline.platform.id.AccountId;

/**
 * Somebody has a new password. Fired inside the transaction that stores it.
 *
 * @param session the session it was changed in, the only one that may go on
 */
public record PasswordChanged(AccountId account, UUID session) {}
