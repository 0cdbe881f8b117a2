package org.rushline.catalog;

import java.util.List;

/** A price tier as others see it; see {@link TierDetails} for the units. */
public record TierView(String id, String name, long price, long fee, List<String> categories) {

    /** What one ticket costs in all. */
    public long allIn() {
        return price + fee;
    }
}
