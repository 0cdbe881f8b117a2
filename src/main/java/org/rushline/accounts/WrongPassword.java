package org.rushline.accounts;

import org.rushline.platform.id.AccountId;

/**
 * Somebody tried to sign in to an account with another password. Fired asynchronously: how long the
 * answer takes says nothing of what hears it.
 *
 * @param addressBlock where it was tried from, see {@code ClientAddress}
 */
public record WrongPassword(AccountId account, String addressBlock) {}
