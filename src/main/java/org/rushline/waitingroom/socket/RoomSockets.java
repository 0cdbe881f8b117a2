package org.rushline.waitingroom.socket;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.rushline.platform.id.EventId;
import org.rushline.platform.limits.PatientWriters;
import org.rushline.platform.problem.Problem;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.api.RoomDocuments;
import org.rushline.waitingroom.line.WaitingLine;

/** The open sockets of this node, by event, and the clock by which they are told. */
@ApplicationScoped
class RoomSockets {

    private static final Logger LOG = Logger.getLogger(RoomSockets.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int LOOKS_IN_A_BEAT = 20;

    @Inject SocketLimits limits;
    @Inject SocketWishes wishes;
    @Inject RoomDocuments documents;
    @Inject Rooms rooms;
    @Inject WaitingLine line;
    @Inject MetricRegistry registry;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    private final Map<EventId, RoomCrowd> crowds = new ConcurrentHashMap<>();
    private PatientWriters writers;
    private Thread clock;

    /** Before it stops us, the server cuts all connections: this runs first. */
    private final Thread atTheEnd = new Thread(this::sendElsewhere, "sockets-at-the-end");

    @PostConstruct
    void start() {
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_room_sockets")
                        .withDescription("Browsers that hear of a waiting room through this node")
                        .build(),
                limits::open);
        writers = new PatientWriters(threads);
        clock = threads.newThread(this::run);
        clock.start();
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    @PreDestroy
    void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // it has begun already
        }
        sendElsewhere();
        writers.finish(GRACE);
    }

    /** Browsers come back to another node. */
    private void sendElsewhere() {
        clock.interrupt();
        var reason = new CloseReason(CloseCodes.SERVICE_RESTART, "This server restarts.");
        all().forEach(socket -> writers.execute(() -> socket.close(reason)));
    }

    /**
     * @throws Problem if there are too many
     */
    void enter(RoomSocket socket) {
        limits.enter(socket);
        crowds.compute(
                socket.event(),
                (event, present) -> {
                    var crowd = present == null ? new RoomCrowd(writers) : present;
                    crowd.add(socket);
                    return crowd;
                });
    }

    /** Harmless if it was gone before. */
    void gone(RoomSocket socket) {
        crowds.computeIfPresent(
                socket.event(),
                (event, crowd) -> {
                    if (crowd.remove(socket)) {
                        limits.leave(socket);
                    }
                    return crowd.isEmpty() ? null : crowd;
                });
    }

    void hear(RoomSocket socket, String message) {
        wishes.hear(socket, message, () -> nonsense(socket));
    }

    private void nonsense(RoomSocket socket) {
        if (socket.isTooMuch()) {
            var reason = "Too many messages that nobody may send.";
            socket.outbox().finish(() -> end(socket, CloseCodes.VIOLATED_POLICY, reason));
        }
    }

    /** Its closing may wait for a reader that does not read: nobody waits for that. */
    void end(RoomSocket socket, CloseCode code, String reason) {
        gone(socket);
        writers.execute(() -> socket.close(new CloseReason(code, reason)));
    }

    /** May wait for a reader that does not read: nobody waits for that. */
    void ping(RoomSocket socket) {
        writers.execute(socket::ping);
    }

    List<RoomSocket> all() {
        return crowds.values().stream().flatMap(crowd -> crowd.sockets().stream()).toList();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (int looks = 0; looks < LOOKS_IN_A_BEAT; looks++) {
                    TimeUnit.NANOSECONDS.sleep(BEAT.toNanos() / LOOKS_IN_A_BEAT);
                    writers.look();
                }
                crowds.forEach(this::tell);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    /** In a thread of its own: one room whose reading takes long keeps no other waiting. */
    private void tell(EventId event, RoomCrowd crowd) {
        if (crowd.begin()) {
            writers.execute(() -> tellNow(event, crowd));
        }
    }

    private void tellNow(EventId event, RoomCrowd crowd) {
        try {
            var room = rooms.of(event);
            var usual = room.map(one -> one.settings().callsPerMinute()).orElse(1);
            crowd.tell(
                    RoomState.of(documents.read(event), usual),
                    holders -> room.map(one -> line.standings(one, holders)).orElse(Map.of()),
                    wishes::text);
            room.ifPresent(one -> line.seen(one, List.copyOf(crowd.toBeSeen(System.nanoTime()))));
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Who waits hears nothing new", e);
        } finally {
            crowd.done();
        }
    }
}
