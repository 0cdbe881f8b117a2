package org.rushline.accounts;

/** What an account may do: buy tickets, or run events too. */
public enum Role {
    BUYER,
    OPERATOR
}
