package org.rushline.accounts;

import org.rushline.platform.id.AccountId;

/**
 * Somebody knew the password of this account when the account was in this version. Whoever relies
 * on it later must check that the version is still the same.
 */
public record VerifiedPassword(AccountId account, int version) {}
