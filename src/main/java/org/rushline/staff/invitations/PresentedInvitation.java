package org.rushline.staff.invitations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Somebody shows the secret of an invitation. */
@Schema(description = "The secret of an invitation.")
public record PresentedInvitation(
        @Schema(
                        description = "What follows `code=` in the link.",
                        examples = "Zk3Jx0vQ9sX2m5yU7cT1bN8pL4aR6dHe")
                @NotNull
                @SingleLine
                @Size(max = 100)
                String code) {

    /** Says nothing: it would end in a log. */
    @Override
    public String toString() {
        return "PresentedInvitation[…]";
    }
}
