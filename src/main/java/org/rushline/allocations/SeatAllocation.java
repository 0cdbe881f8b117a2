package org.rushline.allocations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rushline.allocations.RefusedSeat.Cause;
import org.rushline.allocations.SelectedSeats.Selected;
import org.rushline.allocations.SelectedSeats.Share;
import org.rushline.catalog.Events;
import org.rushline.inventory.AllocatedTickets;
import org.rushline.inventory.PlannedSeats;
import org.rushline.inventory.Tickets;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.validation.Valid;

/**
 * Moves seats into allocations and out of them, as many as there are in one transaction. Buyers
 * keep what they have. Before an event has tickets, its seats are allocated in the plan.
 */
@ApplicationScoped
@Transactional
public class SeatAllocation {

    @Inject Valid valid;
    @Inject Events events;
    @Inject Tickets tickets;
    @Inject AllocatedTickets allocated;
    @Inject PlannedSeats planned;
    @Inject Allocations allocations;
    @Inject SelectedSeats selection;
    @Inject SeatFacts facts;

    /**
     * @throws InvalidFields naming what the plan does not have
     * @throws Conflict if it is released, may not have so many, or a standing area has not so many
     */
    public AllocatedSeats add(EventId event, AllocationId id, SeatsToAllocate wanted) {
        valid.check(wanted);
        var from = wanted.from() == null ? null : AllocationId.of(wanted.from());
        var allocation = lock(event, id, from);
        var selected = selection.find(event, wanted.seats());
        var judged = tickets.exist(event) ? sold(event, selected) : unsold(event, selected);
        var verdict = new Verdict(id, from);
        judged.forEach(verdict::judge);
        mustBeWithin(allocation, verdict.taken.size());
        if (tickets.exist(event)) {
            allocated.take(id, verdict.tickets);
        } else {
            planned.take(event, selected.plan(), id, verdict.taken);
        }
        return new AllocatedSeats(
                verdict.taken.size(),
                verdict.had,
                verdict.refused.size(),
                facts.named(selected.plan(), verdict.firstRefused()),
                allocations.get(event, id));
    }

    /**
     * @throws InvalidFields naming what the plan does not have
     * @throws Conflict if it is released, or has not so many of a standing area
     */
    public ReleasedSeats release(EventId event, AllocationId id, SeatsToRelease asked) {
        valid.check(asked);
        allocations.lockKept(event, id);
        if (asked.seats() == null) {
            return new ReleasedSeats(end(event, id), 0, allocations.get(event, id));
        }
        var selected = selection.find(event, asked.seats());
        var ordinals = new TreeSet<>(selected.ordinals());
        for (var area : selected.areas()) {
            ordinals.addAll(enough(area, facts.within(id, area)));
        }
        var released = onSale(event) ? allocated.give(id, ordinals) : planned.give(id, ordinals);
        return new ReleasedSeats(released, ordinals.size() - released, allocations.get(event, id));
    }

    /** If its time has come; on every node, for the second finds nothing left to do. */
    public void releaseIfDue(EventId event, AllocationId id) {
        if (allocations.lockDue(id)) {
            end(event, id);
        }
    }

    private int end(EventId event, AllocationId id) {
        var released = onSale(event) ? allocated.giveAll(id) : planned.giveAll(id);
        allocations.end(id);
        return released;
    }

    /** Both in the order of their ids, so that two who move seats to and fro do not meet. */
    private AllocationView lock(EventId event, AllocationId id, AllocationId from) {
        if (from == null) {
            return allocations.lockKept(event, id);
        }
        if (from.equals(id)) {
            throw new InvalidFields("from", "must be another allocation");
        }
        for (var one : new TreeSet<>(List.of(id, from))) {
            allocations.lock(event, one);
        }
        return allocations.lockKept(event, id);
    }

    private List<SeatFacts.Fact> sold(EventId event, Selected selected) {
        var ordinals = withAreas(selected, area -> facts.free(event, area));
        var locked = allocated.lock(event, ordinals);
        facts.mustBeOf(event, selected.plan());
        return facts.of(event, ordinals, locked);
    }

    private List<SeatFacts.Fact> unsold(EventId event, Selected selected) {
        mustHaveNoTickets(event);
        facts.mustBeOf(event, selected.plan());
        var ordinals = withAreas(selected, area -> facts.unplanned(event, area));
        var owners = planned.owners(event, ordinals);
        return ordinals.stream()
                .map(ordinal -> SeatFacts.Fact.planned(ordinal, owners.get(ordinal)))
                .toList();
    }

    /** Nobody puts the event on sale meanwhile; if somebody has just done it, all is different. */
    private void mustHaveNoTickets(EventId event) {
        events.lock(event);
        if (tickets.exist(event)) {
            throw Conflict.changedMeanwhile();
        }
    }

    private boolean onSale(EventId event) {
        if (tickets.exist(event)) {
            return true;
        }
        mustHaveNoTickets(event);
        return false;
    }

    private interface Candidates {
        List<Integer> of(Share area);
    }

    private static NavigableSet<Integer> withAreas(Selected selected, Candidates candidates) {
        var ordinals = new TreeSet<>(selected.ordinals());
        for (var area : selected.areas()) {
            ordinals.addAll(enough(area, candidates.of(area)));
        }
        return ordinals;
    }

    private static List<Integer> enough(Share area, List<Integer> found) {
        if (found.size() < area.quantity()) {
            throw new Conflict(
                    "area-has-fewer",
                    "Not so many there",
                    "%s has only %d of which that can be said; you named %d."
                            .formatted(area.area(), found.size(), area.quantity()));
        }
        return found;
    }

    private static void mustBeWithin(AllocationView allocation, int more) {
        if (allocation.quota() != null && allocation.seats() + more > allocation.quota()) {
            throw new Conflict(
                    "allocation-quota",
                    "More than its quota",
                    "%s may have %d seats. It has %d, and these would be %d more."
                            .formatted(
                                    allocation.name(),
                                    allocation.quota(),
                                    allocation.seats(),
                                    more));
        }
    }

    /** Collects what happens to each seat. */
    private static final class Verdict {

        private final AllocationId into;
        private final AllocationId from;
        private final List<Integer> taken = new ArrayList<>();
        private final List<TicketId> tickets = new ArrayList<>();
        private final Map<Integer, Cause> refused = new LinkedHashMap<>();
        private int had;

        Verdict(AllocationId into, AllocationId from) {
            this.into = into;
            this.from = from;
        }

        /** As many as an answer has. */
        Map<Integer, Cause> firstRefused() {
            return refused.entrySet().stream()
                    .limit(AllocatedSeats.NAMED)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        void judge(SeatFacts.Fact fact) {
            if (into.equals(fact.allocation())) {
                had++;
            } else if (fact.cause() != null) {
                refused.put(fact.ordinal(), fact.cause());
            } else if (fact.allocation() != null && !fact.allocation().equals(from)) {
                refused.put(fact.ordinal(), Cause.ALLOCATED);
            } else {
                taken.add(fact.ordinal());
                if (fact.ticket() != null) {
                    tickets.add(fact.ticket());
                }
            }
        }
    }
}
