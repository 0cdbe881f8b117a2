package org.rushline.accounts;

/**
 * An account as its owner sees it.
 *
 * @param id {@code acc_…}
 */
public record AccountView(String id, String name, String email, Role role) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id().toString(), account.name(), account.email(), account.role());
    }
}
