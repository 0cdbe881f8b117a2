package org.rushline.accounts;

import org.rushline.platform.id.AccountId;

/** An account as its owner and those who look after it see it. */
public record AccountView(AccountId id, String name, String email) {

    static AccountView of(Account account) {
        return new AccountView(account.id(), account.name(), account.email());
    }
}
