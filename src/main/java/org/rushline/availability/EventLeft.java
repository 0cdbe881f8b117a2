package org.rushline.availability;

import java.util.Map;
import org.rushline.catalog.pricing.TierId;

/** What is left of an event that has tickets, tier by tier. */
public record EventLeft(Map<TierId, TierLeft> tiers) {

    public EventAvailability availability() {
        if (tiers.values().stream().anyMatch(tier -> tier.free() > 0)) {
            return EventAvailability.AVAILABLE;
        }
        return tiers.values().stream().anyMatch(TierLeft::pending)
                ? EventAvailability.ALL_HELD
                : EventAvailability.SOLD_OUT;
    }

    /** Of a tier that sells no place nothing is left. */
    public TierLeft of(TierId tier) {
        return tiers.getOrDefault(tier, TierLeft.NONE);
    }
}
