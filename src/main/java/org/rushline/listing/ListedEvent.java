package org.rushline.listing;

import java.util.List;
import java.util.Optional;
import org.rushline.availability.EventLeft;
import org.rushline.catalog.EventStatus;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;

/**
 * A card before anybody has counted what is left.
 *
 * @param prices of all tiers, fees included, the lowest first
 */
record ListedEvent(EventCard card, List<TierPrice> prices) {

    record TierPrice(TierId tier, Money allIn) {}

    EventId id() {
        return card.id();
    }

    boolean isOnSale() {
        return card.status() == EventStatus.ON_SALE;
    }

    /**
     * @param left null if the event has no tickets yet
     */
    EventCard card(EventLeft left) {
        return isOnSale() && left != null
                ? card.with(left.availability(), lowestFree(left))
                : card.with(null, lowest());
    }

    private Optional<Money> lowest() {
        return prices.stream().findFirst().map(TierPrice::allIn);
    }

    private Optional<Money> lowestFree(EventLeft left) {
        return prices.stream()
                .filter(price -> left.of(price.tier).free() > 0)
                .findFirst()
                .map(TierPrice::allIn);
    }
}
