package org.rushline.catalog.pricing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price tier as others see it; see {@link TierDetails} for the units. */
@Schema(description = "A price, and the seats that have it.")
public record TierView(
        @Schema(description = "The tier's id.", examples = "tir_f") String id,
        @Schema(description = "Its name.", examples = "Premium") String name,
        @Schema(
                        description = "The price of one ticket without the fee, in minor units.",
                        examples = "9500")
                long price,
        @Schema(description = "The fee for one ticket, in minor units.", examples = "760") long fee,
        @Schema(description = "The plan's categories of seats that it sells.", examples = "Premium")
                List<String> categories) {

    public long allIn() {
        return price + fee;
    }
}
