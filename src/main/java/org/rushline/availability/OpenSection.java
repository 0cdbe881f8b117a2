package org.rushline.availability;

import org.rushline.platform.Money;

/**
 * A section or standing area in which something can be had.
 *
 * @param number its place in the plan
 * @param zone the stand or balcony it belongs to; may be empty
 * @param left how many places can be had
 * @param lowest price and fee of the cheapest of them
 * @param highest price and fee of the dearest
 */
public record OpenSection(
        int number,
        String name,
        String zone,
        boolean standing,
        int left,
        Money lowest,
        Money highest) {

    /** More than one page shows at once: it is shown row by row. */
    static final int MANY = 400;

    public boolean large() {
        return left > MANY;
    }

    public boolean onePrice() {
        return lowest.equals(highest);
    }
}
