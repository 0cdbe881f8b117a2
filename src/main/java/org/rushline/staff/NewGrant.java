package org.rushline.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.accounts.Role;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.SingleLine;

/** A role for somebody. */
@Schema(description = "A role for somebody who has an account.")
public record NewGrant(
        @Schema(description = "The account's e-mail address.", examples = "ada@example.org")
                @NotNull
                @SingleLine
                @Size(max = 254)
                String email,
        @Schema(description = "As what they work from now on.", implementation = Role.class)
                @NotNull
                @OneOf(Role.class)
                String role,
        @Schema(description = "Why; it is kept.", examples = "Ada starts at the counter today.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {}
