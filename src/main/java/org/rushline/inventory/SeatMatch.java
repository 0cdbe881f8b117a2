package org.rushline.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.InvalidFields;

/** Finds tickets in another plan: at the seat of the same label, or where an operator says. */
public final class SeatMatch {

    /**
     * A ticket, and where it is now.
     *
     * @param wanted whether somebody holds it, is paying for it or has bought it
     */
    record Held(TicketId ticket, SeatLabel label, boolean wanted) {}

    /** A place of the other plan. */
    record Offered(int ordinal, SeatLabel label) {}

    /** A ticket that somebody has, and the place that is said for it. */
    public record Move(TicketId ticket, SeatLabel from, SeatLabel to) {}

    private final Map<SeatLabel, Deque<Integer>> free = new HashMap<>();
    private final Map<TicketId, Integer> kept = new LinkedHashMap<>();
    private final List<Held> lost = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    private SeatMatch() {}

    /**
     * @param said places for certain tickets, by their ids
     * @throws InvalidFields if one of these is not there, or taken, or the ticket is nobody's
     */
    static SeatMatch of(List<Held> tickets, List<Offered> offered, Map<TicketId, SeatLabel> said) {
        var match = new SeatMatch();
        offered.forEach(
                label ->
                        match.free
                                .computeIfAbsent(label.label(), p -> new ArrayDeque<>())
                                .add(label.ordinal()));
        var wanted = tickets.stream().filter(Held::wanted);
        var byId = new HashMap<TicketId, Held>();
        wanted.forEach(ticket -> byId.put(ticket.ticket(), ticket));
        said.forEach((ticket, label) -> match.move(byId.get(ticket), ticket, label));
        tickets.stream()
                .filter(ticket -> !match.kept.containsKey(ticket.ticket()))
                .sorted(Comparator.comparing(Held::wanted).reversed()) // stable otherwise
                .forEach(match::keep);
        return match;
    }

    private void move(Held held, TicketId ticket, SeatLabel label) {
        if (held == null) {
            throw new InvalidFields("moves", ticket + " is no held or sold ticket of this event");
        }
        var ordinal = take(label);
        if (ordinal == null) {
            throw new InvalidFields("moves", label + " is not in the plan, or is named twice");
        }
        kept.put(ticket, ordinal);
        if (!label.equals(held.label())) {
            moves.add(new Move(ticket, held.label(), label));
        }
    }

    private void keep(Held held) {
        var ordinal = take(held.label());
        if (ordinal == null) {
            lost.add(held);
        } else {
            kept.put(held.ticket(), ordinal);
        }
    }

    private Integer take(SeatLabel label) {
        var ordinals = free.get(label);
        return ordinals == null ? null : ordinals.poll();
    }

    /** The new ordinals of tickets by their ids. */
    Map<TicketId, Integer> kept() {
        return kept;
    }

    /** Tickets that have no place, whom somebody has. */
    public Map<TicketId, SeatLabel> homeless() {
        return labels(true);
    }

    /** Tickets that have no place, and nobody minds. */
    public Map<TicketId, SeatLabel> vanishing() {
        return labels(false);
    }

    private Map<TicketId, SeatLabel> labels(boolean wanted) {
        var labels = new LinkedHashMap<TicketId, SeatLabel>();
        lost.stream()
                .filter(held -> held.wanted() == wanted)
                .forEach(held -> labels.put(held.ticket(), held.label()));
        return labels;
    }

    List<Integer> unsold() {
        return free.values().stream().flatMap(Deque::stream).sorted().toList();
    }

    /** The tickets that an operator gave another seat. */
    public List<Move> moves() {
        return moves;
    }
}
