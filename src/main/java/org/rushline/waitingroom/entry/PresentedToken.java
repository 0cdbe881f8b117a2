package org.rushline.waitingroom.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** A token that somebody has brought to a shop. */
@Schema(description = "A token that somebody has brought to a shop.")
public record PresentedToken(
        @Schema(description = "The token.", examples = "eyJhbGciOiJFZERTQSJ9…")
                @NotNull
                @SingleLine
                @Size(max = EntryToken.LONGEST)
                String token,
        @Schema(
                        description =
                                "A random name of the shop for this visit, which nobody can guess: whoever repeats it gets the same answer, and only they can say that it is over.",
                        examples = "0f8fad5b-d9cb-469f-a165-70867728950e")
                @NotNull
                @SingleLine
                @Size(min = 16, max = 100)
                String visit) {}
