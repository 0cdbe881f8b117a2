package org.rushline.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problems;

/** Counts how the buyers of each event fare on this node. */
@ApplicationScoped
public class CheckoutSteps {

    /** While the database is gone, anybody may ask for events that do not exist. */
    private static final int MOST_EVENTS = 1_000;

    private final Map<EventId, RecentSteps> events = new ConcurrentHashMap<>();

    /** Makes a reservation. If it is refused, that does not count. */
    public <T> T reserve(EventId event, Supplier<T> reservation) {
        long began = System.nanoTime();
        try {
            var reserved = reservation.get();
            count(event, recent -> recent.reserved(since(began)));
            return reserved;
        } catch (RuntimeException e) {
            if (Problems.databaseFailed(e)) {
                count(event, RecentSteps::databaseFailed);
            }
            throw e;
        }
    }

    /**
     * Somebody can begin to pay. What their bank says is another matter.
     *
     * @param began when they asked, by {@link System#nanoTime}
     */
    public void paid(EventId event, long began) {
        count(event, recent -> recent.paid(since(began)));
    }

    /** Somebody cannot begin to pay, for a reason that would stop anybody. */
    public void paymentFailed(EventId event) {
        count(event, RecentSteps::paymentFailed);
    }

    /** So many have its seat map open; to be said every few seconds. */
    public void watching(EventId event, long people) {
        count(event, recent -> recent.watching(people));
    }

    /** Of all events in which something has happened lately. */
    Map<EventId, EventLoad> loads() {
        events.values().removeIf(RecentSteps::isOver);
        var loads = new HashMap<EventId, EventLoad>();
        events.forEach((event, recent) -> loads.put(event, recent.load()));
        return loads;
    }

    private void count(EventId event, Consumer<RecentSteps> what) {
        events.compute(
                event,
                (id, known) -> {
                    var recent = known == null && events.size() < MOST_EVENTS ? anew() : known;
                    if (recent != null) {
                        what.accept(recent);
                    }
                    return recent;
                });
    }

    private static RecentSteps anew() {
        return new RecentSteps(System::nanoTime);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
