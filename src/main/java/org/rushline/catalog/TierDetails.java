package org.rushline.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rushline.platform.Line;

/**
 * A price and the seats it is for.
 *
 * @param id of the tier that is meant, when it is an edit; if left out, the one with that name is,
 *     and once there are tickets the one with these categories
 * @param price of one ticket, in the minor unit of the event's currency
 * @param fee on top of the price of one ticket, in the same unit; none if left out
 * @param categories of the seat plan that are sold at this price
 */
public record TierDetails(
        String id,
        @NotNull @Line @Size(max = 100) String name,
        @NotNull @Min(0) @Max(999_999_999_999L) Long price,
        @Min(0) @Max(999_999_999_999L) Long fee,
        @NotEmpty @Size(max = 100) List<@NotNull @Line @Size(max = 100) String> categories) {

    /** What a buyer pays for one ticket. */
    long allIn() {
        return price + feeOrNone();
    }

    String plainName() {
        return name.strip();
    }

    long feeOrNone() {
        return fee == null ? 0 : fee;
    }
}
