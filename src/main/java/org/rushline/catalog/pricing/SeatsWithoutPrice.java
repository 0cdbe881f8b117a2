package org.rushline.catalog.pricing;

import java.util.List;
import org.rushline.platform.problem.Problem;

/**
 * The event cannot go on sale: some of its seats are in no price tier. 409, the categories named.
 */
public class SeatsWithoutPrice extends Problem {

    SeatsWithoutPrice(List<String> categories) {
        super(
                409,
                "seats-without-price",
                "Seats without a price",
                "No price tier sells " + String.join(", ", categories) + ".");
        member("categories", JSON.createArrayBuilder(categories).build());
    }
}
