package org.rushline.waitingroom.socket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.problem.Unavailable;

/** How many sockets there are, and whose. */
@ApplicationScoped
class SocketLimits {

    private static final Duration LATER = Duration.ofSeconds(30);

    @Inject SocketSettings settings;

    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final Map<UUID, List<RoomSocket>> byAccount = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private Throttle arrivals;

    @PostConstruct
    void prepare() {
        arrivals = new Throttle(settings.perSecond(), Duration.ofSeconds(1), () -> 1);
    }

    /**
     * Takes a place for one more.
     *
     * @throws TooManyRequests if its address or account has too many, or too many come at once
     * @throws Unavailable if this node has too many
     */
    void enter(RoomSocket socket) {
        arrivals.take("this node");
        if (open.incrementAndGet() > settings.most()) {
            open.decrementAndGet();
            throw new Unavailable();
        }
        var there = byAddress.merge(socket.address(), 1, Integer::sum);
        var theirs = socket.holder() == null ? 0 : add(socket).size();
        if (there > settings.perAddress()) {
            leave(socket);
            throw tooMany("From your address as many connections are open as may be.");
        }
        if (theirs > settings.perAccount()) {
            leave(socket);
            throw tooMany("Your account has as many connections open as it may have.");
        }
    }

    private static TooManyRequests tooMany(String why) {
        return new TooManyRequests(
                LATER,
                "Too many connections",
                why + " Ask for the waiting room’s state instead, or try again later.");
    }

    private List<RoomSocket> add(RoomSocket socket) {
        return byAccount.merge(
                socket.holder(),
                List.of(socket),
                (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
    }

    /** To be called once for each that has entered. */
    void leave(RoomSocket socket) {
        open.decrementAndGet();
        byAddress.computeIfPresent(
                socket.address(), (same, count) -> count == 1 ? null : count - 1);
        if (socket.holder() != null) {
            byAccount.computeIfPresent(socket.holder(), (same, some) -> without(some, socket));
        }
    }

    private static List<RoomSocket> without(List<RoomSocket> some, RoomSocket socket) {
        var others = some.stream().filter(one -> one != socket).toList();
        return others.isEmpty() ? null : others;
    }

    /** All through which this account hears. */
    List<RoomSocket> of(UUID holder) {
        return byAccount.getOrDefault(holder, List.of());
    }

    int open() {
        return open.get();
    }
}
