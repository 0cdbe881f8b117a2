package org.rushline.reservation;

import java.util.List;
import org.rushline.availability.board.BoardRows.Place;
import org.rushline.inventory.TicketId;
import org.rushline.platform.problem.Problem;

/**
 * One seat would be left alone between taken ones, and nobody buys a single seat: 409 with that
 * {@code seat} and an {@code alternative} nearby.
 */
public class WouldLeaveSingleSeat extends Problem {

    WouldLeaveSingleSeat(Place place, List<Long> alternative) {
        super(
                409,
                "would-leave-single-seat",
                "One seat would be left alone",
                "Section %s, row %s, seat %s would be left alone. Please move over by one."
                        .formatted(place.section(), place.row(), place.seat()));
        member(
                "seat",
                JSON.createObjectBuilder()
                        .add("section", place.section())
                        .add("row", place.row())
                        .add("seat", place.seat())
                        .build());
        var others = JSON.createArrayBuilder();
        alternative.forEach(ticket -> others.add(new TicketId(ticket).toString()));
        member("alternative", others.build());
    }
}
