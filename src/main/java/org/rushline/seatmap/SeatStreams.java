package org.rushline.seatmap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.rushline.availability.board.SeatBoards;
import org.rushline.availability.board.SeatBoards.NoBoard;
import org.rushline.platform.id.EventId;
import org.rushline.platform.limits.PatientWriters;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.problem.Unavailable;

/** The open streams of this node, by event, and the clock by which they are told. */
@ApplicationScoped
class SeatStreams {

    private static final Logger LOG = Logger.getLogger(SeatStreams.class.getName());
    private static final Duration BEAT = Duration.ofMillis(200);

    /** As long may readers who do not read keep the others waiting before more threads come. */
    private static final int LOOKS_IN_A_BEAT = 10;

    private static final Duration LATER = Duration.ofSeconds(30);

    @Inject SeatBoards boards;
    @Inject MetricRegistry registry;
    @Inject SeatMapSettings settings;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    Throttle arrivals;
    private PatientWriters writers;
    private final Map<EventId, EventStream> watched = new ConcurrentHashMap<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private Thread clock;

    @PostConstruct
    void start() {
        registry.gauge(
                Metadata.builder()
                        .withName("rushline_seat_streams")
                        .withDescription("Browsers that watch a seat map through this node")
                        .build(),
                open::get);
        arrivals = new Throttle(settings.perSecond(), Duration.ofSeconds(1), () -> 1);
        writers = new PatientWriters(threads);
        clock = threads.newThread(this::run);
        clock.start();
    }

    @PreDestroy
    void stop() {
        clock.interrupt();
        writers.stop();
        watched.values().forEach(EventStream::endAll);
    }

    /**
     * Takes a place for one more.
     *
     * @throws TooManyRequests if that address has too many, or too many come at once
     * @throws Unavailable if this node has too many
     */
    void enter(String address) {
        arrivals.take("this node");
        if (open.incrementAndGet() > settings.most()) {
            open.decrementAndGet();
            throw new Unavailable();
        }
        if (byAddress.merge(address, 1, Integer::sum) > settings.perAddress()) {
            leave(address);
            throw new TooManyRequests(LATER);
        }
    }

    void leave(String address) {
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Throws NotFound if the event has no tickets. */
    void mustHaveTickets(EventId event) {
        try {
            boards.of(event);
        } catch (NoBoard e) {
            throw new NotFound("ticket of this event");
        }
    }

    /** The events that somebody watches through this node. */
    Map<EventId, EventStream> watched() {
        return Map.copyOf(watched);
    }

    /** Adds a viewer, who is made when it is known what will be said, and is told it soon. */
    void join(EventId event, Function<EventStream, StreamClient> viewer) {
        watched.compute(
                event,
                (id, present) -> {
                    var one = present == null ? new EventStream(id, boards) : present;
                    one.add(viewer.apply(one));
                    return one;
                });
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watched.forEach(this::look);
                for (var looks = 0; looks < LOOKS_IN_A_BEAT; looks++) {
                    TimeUnit.NANOSECONDS.sleep(BEAT.toNanos() / LOOKS_IN_A_BEAT);
                    writers.look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    /** In a thread of its own: one event whose reading takes long keeps no other waiting. */
    private void look(EventId event, EventStream one) {
        if (one.hasNobody()) {
            watched.computeIfPresent(event, (same, w) -> w.hasNobody() ? null : w);
        } else if (one.begin()) {
            try {
                executor.execute(() -> lookAt(one));
            } catch (RejectedExecutionException e) {
                one.done();
            }
        }
    }

    private void lookAt(EventStream one) {
        try {
            one.look(writers);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A map stays as it is", e);
        } finally {
            one.done();
        }
    }
}
