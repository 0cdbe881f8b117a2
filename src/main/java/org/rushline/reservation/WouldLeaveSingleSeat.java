package org.rushline.reservation;

import java.util.List;
import org.rushline.availability.board.BoardRows.SeatName;
import org.rushline.availability.board.SeatBoard;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Problem;

/** The request would leave a single seat: 409 with {@code seat} and an {@code alternative}. */
public class WouldLeaveSingleSeat extends Problem {

    private final transient List<TicketId> alternative;

    /**
     * @param alternative ordinals
     */
    WouldLeaveSingleSeat(SeatName name, SeatBoard board, List<Integer> alternative) {
        super(
                409,
                "would-leave-single-seat",
                "One seat would be left alone",
                "Section %s, row %s, seat %s would be left alone. Please move over by one."
                        .formatted(name.section(), name.row(), name.seat()));
        member(
                "seat",
                JSON.createObjectBuilder()
                        .add("section", name.section())
                        .add("row", name.row())
                        .add("seat", name.seat())
                        .build());
        this.alternative = board.tickets(alternative);
        var tickets = JSON.createArrayBuilder();
        this.alternative.forEach(ticket -> tickets.add(ticket.toString()));
        member("alternative", tickets.build());
        var ordinals = JSON.createArrayBuilder();
        alternative.forEach(ordinals::add);
        member("alternativeOrdinals", ordinals.build());
    }

    public List<TicketId> alternative() {
        return alternative;
    }
}
