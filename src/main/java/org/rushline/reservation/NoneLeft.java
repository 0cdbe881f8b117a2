package org.rushline.reservation;

import org.rushline.platform.problem.Problem;

/** Fewer tickets are free than asked for: 409 with their number in {@code left}. */
public class NoneLeft extends Problem {

    NoneLeft(int left) {
        super(
                409,
                "none-left",
                left == 0 ? "Sold out for now" : "Not so many left",
                left == 0
                        ? "There is nothing left here. Tickets that others release or"
                                + " return appear again."
                        : "Only " + left + " can be had here at the moment.");
        member("left", JSON.createValue(left));
    }
}
