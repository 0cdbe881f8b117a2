package org.rushline.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as its owner sees it. */
@Schema(name = "Account", description = "An account as its owner sees it.")
public record AccountView(
        @Schema(description = "The account's id.", examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String id,
        @Schema(description = "The person's name.", examples = "Ada") String name,
        @Schema(description = "The e-mail address.", examples = "ada@example.org") String email,
        @Schema(description = "What the account may do.") Role role) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id().toString(), account.name(), account.email(), account.role());
    }
}
