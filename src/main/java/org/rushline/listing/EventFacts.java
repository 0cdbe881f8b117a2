package org.rushline.listing;

import java.time.Instant;
import java.util.List;
import org.rushline.availability.TierLeft;
import org.rushline.performer.PerformerKind;
import org.rushline.platform.Money;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TierId;

/**
 * All that an event's page tells.
 *
 * @param doorsAt null if not known
 * @param endsAt null if not known
 * @param performers in billing order; for a match the home team first
 * @param tiers in the operator's order
 */
public record EventFacts(
        EventCard card,
        String description,
        Instant doorsAt,
        Instant endsAt,
        String cancelReason,
        Location location,
        SeatPlanId seatPlan,
        List<Act> performers,
        List<Tier> tiers) {

    /** The address and the region are null if not known. */
    public record Location(String address, String region, double latitude, double longitude) {}

    /** A performer has none, one or two colours as {@code #rrggbb}. */
    public record Act(String name, PerformerKind kind, List<String> colours) {}

    /**
     * A price tier.
     *
     * @param colours of its categories on the seat plan, each as {@code #rrggbb}
     * @param left null before the tickets exist
     */
    public record Tier(
            TierId id, String name, Money price, Money fee, List<String> colours, TierLeft left) {

        public Money allIn() {
            return price.plus(fee);
        }
    }
}
