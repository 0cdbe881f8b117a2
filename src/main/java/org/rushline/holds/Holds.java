package org.rushline.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;

/** Takes and releases all tickets or none. If the grid fails, a ticket counts as free. */
@ApplicationScoped
public class Holds {

    @Inject HoldCache cache;
    @Inject CacheTimeouts timeouts;

    /**
     * Holds the tickets for a booking, or none of them.
     *
     * @param hold whose; an older attempt of the same booking is replaced, a lapsed one taken over
     * @param duration as long as the booking itself; the cache adds its margin
     * @return the tickets that others hold: empty if it went well
     */
    public Set<TicketId> take(Collection<TicketId> tickets, Hold hold, Duration duration) {
        var lifespan = lifespan(duration);
        var gone = takeTogether(tickets, hold, lifespan);
        // Two requests for each other's tickets would both give up; one by one, the first wins.
        return gone.isEmpty() || gone.size() == tickets.size()
                ? gone
                : takeInOrder(new TreeSet<>(tickets), hold, lifespan);
    }

    private Set<TicketId> takeTogether(Collection<TicketId> tickets, Hold hold, long lifespan) {
        var answers = new LinkedHashMap<TicketId, CompletableFuture<Hold>>();
        tickets.forEach(t -> answers.put(t, cache.putIfAbsent(t, hold, lifespan)));
        var gone = new TreeSet<TicketId>();
        answers.forEach(
                (ticket, answer) -> {
                    if (!ours(ticket, timeouts.orNull(answer), hold, lifespan)) {
                        gone.add(ticket);
                    }
                });
        if (!gone.isEmpty()) {
            release(tickets, hold);
        }
        return gone;
    }

    private Set<TicketId> takeInOrder(Set<TicketId> tickets, Hold hold, long lifespan) {
        for (var ticket : tickets) {
            var before = timeouts.orNull(cache.putIfAbsent(ticket, hold, lifespan));
            if (!ours(ticket, before, hold, lifespan)) {
                release(tickets, hold);
                return others(tickets, hold, ticket);
            }
        }
        return Set.of();
    }

    private Set<TicketId> others(Set<TicketId> tickets, Hold hold, TicketId first) {
        var answers = new LinkedHashMap<TicketId, CompletableFuture<Hold>>();
        tickets.forEach(ticket -> answers.put(ticket, cache.get(ticket)));
        var others = new TreeSet<>(Set.of(first));
        answers.forEach(
                (ticket, answer) -> {
                    var holder = timeouts.orNull(answer);
                    if (holder != null && !holder.isOf(hold.booking()) && !holder.lapsed(now())) {
                        others.add(ticket);
                    }
                });
        return others;
    }

    private boolean ours(TicketId ticket, Hold before, Hold hold, long lifespan) {
        if (before == null || before.equals(hold) || before.isSoldTo(hold.booking())) {
            return true;
        }
        var twins = before.isOf(hold.booking());
        if (!twins && !before.lapsed(now())) {
            return false;
        }
        var replaced = timeouts.orTrue(cache.replace(ticket, before, hold, lifespan));
        return replaced
                || twins; // if not, another copy of the request was faster: the booking still has
        // it
    }

    /** Releases exactly what this attempt took, and waits for it. */
    public void release(Collection<TicketId> tickets, Hold hold) {
        timeouts.all(tickets.stream().map(ticket -> cache.remove(ticket, hold)).toList());
    }

    /** Releases the holds of an ended booking, whichever attempt took them. Does not wait. */
    public void releaseOf(BookingId booking, Collection<TicketId> tickets) {
        change(booking, tickets, (ticket, hold) -> cache.remove(ticket, hold));
    }

    /** Extends a booking's holds, and waits for it. A hold that is gone stays gone. */
    public void extend(BookingId booking, Collection<TicketId> tickets, Duration duration) {
        var until = now() + duration.toMillis();
        timeouts.all(
                change(
                        booking,
                        tickets,
                        (ticket, hold) ->
                                cache.replace(
                                        ticket, hold, hold.longer(until), lifespan(duration))));
    }

    public void sold(BookingId booking, Collection<TicketId> tickets) {
        var lifespan = HoldSettings.SOLD.toMillis();
        var sold = Hold.of(booking, 0, 0).turnedSold(now() + lifespan);
        var all = new HashMap<TicketId, Hold>();
        tickets.forEach(ticket -> all.put(ticket, sold));
        var unused = cache.putAll(all, lifespan);
    }

    /** Restores holds that the database has and the cache has lost. */
    public CompletableFuture<?> restore(
            BookingId booking, Collection<TicketId> tickets, Instant until) {
        var hold = Hold.of(booking, 0, until.toEpochMilli());
        var lifespan = Math.max(1_000, lifespan(Duration.between(Instant.now(), until)));
        return CompletableFuture.allOf(
                tickets.stream()
                        .map(ticket -> cache.putIfAbsent(ticket, hold, lifespan))
                        .toArray(CompletableFuture[]::new));
    }

    private interface Change {
        CompletableFuture<Boolean> of(TicketId ticket, Hold hold);
    }

    private Collection<CompletableFuture<Boolean>> change(
            BookingId booking, Collection<TicketId> tickets, Change change) {
        return tickets.stream()
                .map(
                        ticket ->
                                cache.get(ticket)
                                        .thenCompose(
                                                hold ->
                                                        hold != null && hold.isOf(booking)
                                                                ? change.of(ticket, hold)
                                                                : DONE))
                .toList();
    }

    private static final CompletableFuture<Boolean> DONE = CompletableFuture.completedFuture(true);

    private static long lifespan(Duration duration) {
        return duration.plus(HoldSettings.MARGIN).toMillis();
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
