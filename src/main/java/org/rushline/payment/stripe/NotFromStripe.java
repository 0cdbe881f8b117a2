package org.rushline.payment.stripe;

import org.rushline.platform.problem.Problem;

/** A message that says it is Stripe's and is not, or did not arrive whole: 400. */
public class NotFromStripe extends Problem {

    public NotFromStripe(String detail) {
        super(400, "not-valid", "Not valid", detail);
    }
}
