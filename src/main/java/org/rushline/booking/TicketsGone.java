package org.rushline.booking;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Problem;

/** Other buyers have some of the tickets: 409 with {@code tickets} and {@code ordinals}. */
public class TicketsGone extends Problem {

    private final transient Set<TicketId> tickets;

    public TicketsGone(Collection<TicketId> tickets) {
        super(
                409,
                "tickets-gone",
                "Somebody else was faster",
                tickets.size() == 1
                        ? "One of these tickets is gone. Nothing was held; please choose again."
                        : tickets.size()
                                + " of these tickets are gone. Nothing was held; please choose again.");
        this.tickets = new TreeSet<>(tickets);
        var ids = JSON.createArrayBuilder();
        this.tickets.forEach(ticket -> ids.add(ticket.toString()));
        member("tickets", ids.build());
    }

    public TicketsGone withOrdinals(Collection<Integer> ordinals) {
        var numbers = JSON.createArrayBuilder();
        ordinals.forEach(numbers::add);
        member("ordinals", numbers.build());
        return this;
    }

    public Set<TicketId> tickets() {
        return tickets;
    }
}
