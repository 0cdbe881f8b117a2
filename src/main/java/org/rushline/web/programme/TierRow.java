package org.rushline.web.programme;

import org.rushline.seatplan.SeatCategory;

/**
 * What the seats of one category cost, as it stands in the form.
 *
 * @param number of the row, from 0
 * @param tier the name of the price tier; categories of one name are sold at one price
 * @param price without the fee; empty if nobody has said it
 */
public record TierRow(int number, SeatCategory category, String tier, String price, String fee) {

    boolean isEmpty() {
        return price.isEmpty() && fee.isEmpty();
    }

    /** The category's unless another one was said. */
    public String tierName() {
        return tier.isEmpty() ? category.name() : tier;
    }
}
