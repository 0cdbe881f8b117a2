package org.rushline.accounts.secondfactor;

import org.rushline.platform.id.AccountId;

/**
 * Somebody who knows the password, or sits at a session, gave a wrong code. Fired asynchronously.
 *
 * @param addressBlock where it was tried from, see {@code ClientAddress}
 */
public record WrongCodeTried(AccountId account, String addressBlock) {}
