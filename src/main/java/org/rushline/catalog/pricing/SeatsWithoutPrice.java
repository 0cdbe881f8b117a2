package org.rushline.catalog.pricing;

import java.util.List;
import org.rushline.platform.problem.Problem;

/** Some seats are in no price tier: 409 with their {@code categories}. */
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
