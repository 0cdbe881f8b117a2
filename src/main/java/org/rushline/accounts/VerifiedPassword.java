package org.rushline.accounts;

import org.rushline.platform.id.AccountId;

/** A password was right at this version of the account: check later that it is still the same. */
public record VerifiedPassword(AccountId account, int version) {}
