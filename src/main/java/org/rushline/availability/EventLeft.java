package org.rushline.availability;

import java.util.Map;
import org.rushline.platform.id.TierId;

/** How many tickets each tier of an event has left. */
public record EventLeft(Map<TierId, TierLeft> tiers) {

    public EventAvailability availability() {
        if (tiers.values().stream().anyMatch(tier -> tier.free() > 0)) {
            return EventAvailability.AVAILABLE;
        }
        return tiers.values().stream().anyMatch(TierLeft::pending)
                ? EventAvailability.ALL_HELD
                : EventAvailability.SOLD_OUT;
    }

    /** A tier that sells no seat has none left. */
    public TierLeft of(TierId tier) {
        return tiers.getOrDefault(tier, TierLeft.NONE);
    }
}
