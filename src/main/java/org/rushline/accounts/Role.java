package org.rushline.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account may do: buy tickets, or run events too. */
@Schema(description = "What an account may do: buy tickets, or run events too.")
public enum Role {
    BUYER,
    OPERATOR
}
