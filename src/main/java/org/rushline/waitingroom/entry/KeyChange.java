package org.rushline.waitingroom.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Lets the next key sign. */
@Schema(description = "Lets the next key sign entry tokens.")
public record KeyChange(
        @Schema(
                        description =
                                "Whether the former keys are withdrawn: all that they signed is refused at once. False if absent.")
                Boolean withdraw,
        @Schema(description = "Why; the list of changes keeps it.", examples = "As every month.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {

    boolean withdraws() {
        return Boolean.TRUE.equals(withdraw);
    }
}
