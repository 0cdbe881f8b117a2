package org.rushline.waitingroom.entry;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Somebody who has been let in wants to go to the shop. */
@Schema(description = "Somebody who has been let in wants to go to the shop.")
public record WantedEntry(
        @Schema(
                        description =
                                "One of the shop's addresses that the operator has listed; its usual one if absent.",
                        examples = "https://shop.example/enter")
                @SingleLine
                @Size(max = 500)
                String returnTo) {}
