package org.rushline.seatchoice;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * No order leaves a single empty seat, because hardly anybody buys one.
 *
 * <p>A seat is single if neither neighbour is empty: each is taken (held, claimed, sold or
 * blocked), an aisle or the row's end. The rule allows:
 *
 * <ul>
 *   <li>a seat that was single before this order;
 *   <li>an accessible seat that is left, and any order that has one;
 *   <li>an order of one ticket, unless the seat left single has the buyer's own earlier seat on its
 *       other side: two orders of one ticket are otherwise the way around the rule;
 *   <li>a group for which its run of seats, from aisle to aisle, has no better choice of the same
 *       size and tier: whoever asks for the last seats gets them.
 * </ul>
 *
 * A buyer's own live bookings count as taken. Best available may break the rule to split a party.
 */
public final class SeatGapRule {

    private final SeatStates seats;

    public SeatGapRule(SeatStates seats) {
        this.seats = seats;
    }

    /**
     * The first seat that would be left single, with a better choice; empty if the order is fine.
     *
     * @param order the ordinals chosen, whether or not the states already show them as held
     * @param live the ordinals of the same buyer's other live bookings of the event
     */
    public Optional<SeatGap> broken(Collection<Integer> order, Collection<Integer> live) {
        if (order.stream().anyMatch(seats.rows()::isAccessible)) {
            return Optional.empty();
        }
        var choice = new TreeSet<>(order);
        var around = new GapSearch(seats, choice, live);
        return around.better(choice)
                .map(better -> new SeatGap(around.gaps(choice).first(), around.best(better)));
    }
}
