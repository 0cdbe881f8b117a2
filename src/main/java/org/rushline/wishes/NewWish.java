package org.rushline.wishes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody still wants of an event that is sold out. */
@Schema(description = "What somebody still wants of an event that is sold out.")
public record NewWish(
        @Schema(description = "How many tickets; no more than one order may have.", examples = "2")
                @NotNull
                @Min(1)
                @Max(MOST)
                Integer tickets,
        @Schema(
                        description =
                                "The ids of the price tiers that will do, up to 20; any tier if absent.",
                        examples = "tir_g")
                @Size(min = 1, max = 20)
                List<@NotNull String> tiers) {

    /** No event allows more in one order. */
    private static final int MOST = 100;
}
