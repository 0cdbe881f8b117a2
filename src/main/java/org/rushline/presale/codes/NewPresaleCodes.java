package org.rushline.presale.codes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** Codes that an operator wants. */
@Schema(description = "Codes for a presale: made by chance, or one of your own.")
public record NewPresaleCodes(
        @Schema(description = "How many; 1 if you say nothing.", examples = "200")
                @Min(1)
                @Max(10_000)
                Integer count,
        @Schema(
                        description =
                                "How many accounts may use each of them; 1 if you say nothing.",
                        examples = "1")
                @Min(1)
                @Max(1_000_000)
                Integer accountsEach,
        @Schema(
                        description =
                                "The one code wanted, of 6 to 40 letters of A to Z, digits, spaces and dashes; absent for codes by chance.",
                        examples = "SPRING-FRIENDS")
                @SingleLine
                @Size(min = 6, max = 40)
                String code,
        @Schema(description = "What they are for.", examples = "For the friends' newsletter.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {

    int many() {
        return count == null ? 1 : count;
    }

    int accounts() {
        return accountsEach == null ? 1 : accountsEach;
    }
}
