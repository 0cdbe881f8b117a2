package org.rushline.catalog.pricing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.rushline.platform.problem.InvalidFields;

/** How many tickets a buyer may have, and how long a hold lasts. */
@Embeddable
public class SaleRules {

    private static final int HOLD = 600;
    private static final int LIMIT = 8;

    @Column(name = "hold_seconds")
    private int holdSeconds = HOLD;

    @Column(name = "order_limit")
    private int orderLimit = LIMIT;

    @Column(name = "buyer_limit")
    private int buyerLimit = LIMIT;

    @Column(name = "single_seats")
    private boolean singleSeats;

    protected SaleRules() {}

    public SaleRules(SaleDetails details) {
        if (details == null) {
            return;
        }
        holdSeconds = or(details.holdSeconds(), HOLD);
        orderLimit = or(details.orderLimit(), LIMIT);
        buyerLimit = or(details.buyerLimit(), Math.max(LIMIT, orderLimit));
        singleSeats = Boolean.TRUE.equals(details.singleSeats());
        if (buyerLimit < orderLimit) {
            throw new InvalidFields("sale.buyerLimit", "must not be below sale.orderLimit");
        }
    }

    private static int or(Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    public int orderLimit() {
        return orderLimit;
    }

    public boolean sameAs(SaleRules other) {
        return other != null && view().equals(other.view());
    }

    public SaleDetails view() {
        return new SaleDetails(holdSeconds, orderLimit, buyerLimit, singleSeats);
    }
}
