package org.rushline.catalog.pricing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.SingleLine;

/** A price and the seats it is for. */
@Schema(description = "A price, and the seats that have it.")
public record TierDetails(
        @Schema(
                        description =
                                "The tier to edit; without it, the one with this name or these categories.",
                        examples = "tir_f")
                String id,
        @Schema(description = "Its name.", examples = "Premium")
                @NotNull
                @SingleLine
                @Size(max = 100)
                String name,
        @Schema(
                        description = "The price of one ticket without the fee, in minor units.",
                        examples = "9500")
                @NotNull
                @Min(0)
                @Max(999_999_999_999L)
                Long price,
        @Schema(
                        description = "The fee for one ticket, in minor units; 0 if absent.",
                        examples = "760")
                @Min(0)
                @Max(999_999_999_999L)
                Long fee,
        @Schema(description = "The plan's categories of seats that it sells.", examples = "Premium")
                @NotEmpty
                @Size(max = 100)
                List<@NotNull @SingleLine @Size(max = 100) String> categories) {

    public long allIn() {
        return price + feeOrNone();
    }

    public String plainName() {
        return name.strip();
    }

    long feeOrNone() {
        return fee == null ? 0 : fee;
    }
}
