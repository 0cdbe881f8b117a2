package org.rushline.waitingroom.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rushline.platform.limits.PatientWriters;
import org.rushline.waitingroom.line.PlaceStanding;

/** All who hear of one event's room through this node. */
final class RoomCrowd {

    private static final Duration SEEN = Duration.ofSeconds(10);

    private final PatientWriters writers;
    private final Set<RoomSocket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();
    private long seenAt = System.nanoTime() - SEEN.toNanos();

    /**
     * @param writers because the container lets whoever sends wait while it answers a client's
     *     pings
     */
    RoomCrowd(PatientWriters writers) {
        this.writers = writers;
    }

    void add(RoomSocket socket) {
        sockets.add(socket);
    }

    /** False if it was not there. */
    boolean remove(RoomSocket socket) {
        return sockets.remove(socket);
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }

    Collection<RoomSocket> sockets() {
        return sockets;
    }

    /**
     * Those who have been let in and have the page open still; now and then, else nobody.
     *
     * @param now in nanoseconds, as the system's clock has it
     */
    Set<UUID> toBeSeen(long now) {
        if (now - seenAt < SEEN.toNanos()) {
            return Set.of();
        }
        seenAt = now;
        return sockets.stream()
                .filter(socket -> socket.isOpen() && socket.place().isAdmitted())
                .map(RoomSocket::holder)
                .collect(Collectors.toSet());
    }

    /** False while it is being told still. */
    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    void done() {
        busy.set(false);
    }

    /**
     * Tells each what they do not know.
     *
     * @param places asks the database, once for all
     * @param text of a place, which may be null
     */
    void tell(
            RoomState room,
            Function<Set<UUID>, Map<UUID, PlaceStanding>> places,
            Function<PlaceStanding, String> text) {
        tellPlaces(room, places, text);
        long now = System.nanoTime();
        for (var socket : sockets) {
            if (socket.isOpen() && socket.place().isDue(room, now)) {
                writers.execute(() -> socket.outbox().state(room.text()));
            }
        }
    }

    private void tellPlaces(
            RoomState room,
            Function<Set<UUID>, Map<UUID, PlaceStanding>> places,
            Function<PlaceStanding, String> text) {
        long now = System.nanoTime();
        var doubtful = doubtful(room, now);
        if (doubtful.isEmpty()) {
            return;
        }
        var holders = ConcurrentHashMap.<UUID>newKeySet();
        doubtful.forEach(socket -> holders.add(socket.holder()));
        var standings = places.apply(holders);
        for (var socket : doubtful) {
            var standing = standings.get(socket.holder());
            if (socket.place().learn(standing, room, now)) {
                var place = text.apply(standing);
                writers.execute(() -> socket.outbox().place(place));
            }
        }
    }

    private List<RoomSocket> doubtful(RoomState room, long now) {
        var doubtful = new ArrayList<RoomSocket>();
        for (var socket : sockets) {
            if (socket.isOpen()
                    && socket.holder() != null
                    && socket.place().isDoubtful(room, now)) {
                doubtful.add(socket);
            }
        }
        return doubtful;
    }
}
