package org.rushline.orders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose booking it is. */
@Schema(description = "Whose booking it is.")
public record OrderBuyer(
        @Schema(description = "The id of the account.", examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String accountId,
        @Schema(description = "Their name.", examples = "Ada Lovelace") String name,
        @Schema(description = "Their e-mail address.", examples = "ada@example.org")
                String email) {}
