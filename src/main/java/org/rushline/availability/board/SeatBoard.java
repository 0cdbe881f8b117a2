package org.rushline.availability.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.rushline.availability.board.BoardRows.Row;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.Conflict;
import org.rushline.seatchoice.SeatRows;
import org.rushline.seatchoice.SeatState;
import org.rushline.seatchoice.SeatStates;

/** One event's tickets by ordinal. Reads need no lock and may be a moment old. */
public final class SeatBoard {

    /** As many readings go by until all has been read again, one a second at most. */
    private static final int SLICES = 16;

    /** More of them for a large house: nobody is to feel one. */
    private static final int LARGEST_SLICE = 2_000;

    private static final long NO_TICKET = 0;

    private final EventId event;
    private final SeatPlanId plan;
    private final Map<String, Integer> areas;
    private final Map<TierId, Short> tiers = new HashMap<>();
    private final long[] tickets;
    private final long[] sortedTickets;
    private final int[] sortedOrdinals;
    private final byte[] states;
    private final SeatStates seats;

    /** States seen since the last reading began; they may be newer than it. */
    private final ConcurrentLinkedQueue<Mark> marks = new ConcurrentLinkedQueue<>();

    private final HoldExpiries expiries;
    private volatile long position;
    private volatile boolean outdated;

    private int nextSlice;

    private record Mark(int ordinal, SeatState state) {}

    /** Ordinals, the last one excluded. */
    record Slice(int from, int to) {}

    SeatBoard(
            EventId event,
            SeatPlanId plan,
            SeatRows rows,
            Map<String, Integer> areas,
            List<Row> read) {
        this.event = event;
        this.plan = plan;
        this.areas = areas;
        tickets = new long[rows.capacity()];
        states = new byte[rows.capacity()];
        expiries = new HoldExpiries(rows.capacity());
        var tierOf = new short[rows.capacity()];
        Arrays.fill(tierOf, SeatStates.NO_TIER);
        for (var row : read) {
            tickets[row.ordinal()] = row.ticket();
            show(row);
            tierOf[row.ordinal()] = tiers.computeIfAbsent(row.tier(), tier -> (short) tiers.size());
        }
        seats = new SeatStates(rows, states, tierOf);
        var sorted = read.stream().sorted((a, b) -> Long.compare(a.ticket(), b.ticket())).toList();
        sortedTickets = sorted.stream().mapToLong(Row::ticket).toArray();
        sortedOrdinals = sorted.stream().mapToInt(Row::ordinal).toArray();
    }

    public EventId event() {
        return event;
    }

    public SeatPlanId plan() {
        return plan;
    }

    /** Throws Conflict if its ordinals are of another plan. */
    public void mustBeOf(String seatPlan) {
        if (!plan.equals(SeatPlanId.of(seatPlan))) {
            throw new Conflict(
                    "plan-changed",
                    "The event has other seats now",
                    "The event has moved to another seat plan. Please load it again.");
        }
    }

    /** Whether its tickets have moved to another plan: it is not read any more. */
    boolean isOutdated() {
        return outdated;
    }

    public SeatStates seats() {
        return seats;
    }

    /** The tier's number on this board; empty if it sells no seat of it. */
    public OptionalInt tier(TierId tier) {
        var number = tiers.get(tier);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The tiers by their numbers on this board, which are 0 and on. */
    public List<TierId> tiers() {
        return tiers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ticket of an ordinal; empty if it has none, or the plan has no such place. */
    public Optional<TicketId> ticket(int ordinal) {
        return ordinal >= 0 && ordinal < tickets.length && tickets[ordinal] != NO_TICKET
                ? Optional.of(new TicketId(tickets[ordinal]))
                : Optional.empty();
    }

    /** The section's number; empty if there is no standing area of this name. */
    public OptionalInt area(String name) {
        var number = areas.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public List<TicketId> tickets(Collection<Integer> ordinals) {
        return ordinals.stream().map(ordinal -> new TicketId(tickets[ordinal])).sorted().toList();
    }

    /** Where these tickets are; those of other events are left out. */
    public List<Integer> ordinals(Collection<TicketId> ids) {
        var ordinals = new ArrayList<Integer>();
        for (var id : ids) {
            var at = Arrays.binarySearch(sortedTickets, id.value());
            if (at >= 0) {
                ordinals.add(sortedOrdinals[at]);
            }
        }
        return ordinals;
    }

    /** One after the other they are the whole board, again and again. */
    Slice nextSlice() {
        var size = Math.min(LARGEST_SLICE, (tickets.length + SLICES - 1) / SLICES);
        var from = nextSlice >= tickets.length ? 0 : nextSlice;
        nextSlice = from + size;
        return new Slice(from, Math.min(tickets.length, nextSlice));
    }

    /** Those of these tickets that are not free. */
    Set<TicketId> taken(Collection<TicketId> ids) {
        return ids.stream()
                .filter(id -> ordinals(List.of(id)).stream().anyMatch(o -> !seats.isFree(o)))
                .collect(Collectors.toSet());
    }

    /** Marks what this node has just seen of these tickets. */
    public void mark(Collection<TicketId> ids, SeatState state) {
        for (var ordinal : ordinals(ids)) {
            marks.add(new Mark(ordinal, state));
            states[ordinal] = state.code();
        }
    }

    /**
     * A reading begins: what is seen from now on is newer than it.
     *
     * @return the ordinals marked since the last one began
     */
    Set<Integer> beginReading() {
        var marked = new HashSet<Integer>();
        for (var mark = marks.poll(); mark != null; mark = marks.poll()) {
            marked.add(mark.ordinal);
        }
        return marked;
    }

    private void show(Row row) {
        states[row.ordinal()] = row.state().code();
        if (row.state() == SeatState.HELD) {
            expiries.in(row.ordinal(), row.millis());
        } else {
            expiries.never(row.ordinal());
        }
    }

    /** The ordinals whose hold has run out since the last call, whether or not anybody says so. */
    Set<Integer> lapsed() {
        return expiries.passed();
    }

    void contains(long logPosition) {
        position = logPosition;
    }

    /** The first transaction of which it may know nothing; of two boards the higher is newer. */
    public long position() {
        return position;
    }

    void read(Collection<Row> rows) {
        if (outdated || rows.stream().anyMatch(row -> !row.plan().equals(plan))) {
            outdated = true;
            return;
        }
        rows.forEach(this::show);
        marks.forEach(mark -> states[mark.ordinal] = mark.state.code());
    }
}
