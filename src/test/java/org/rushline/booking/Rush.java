package org.rushline.booking;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.rushline.booking.TestCluster.Show;
import org.rushline.stripe.SimulatorControl;
import org.rushline.testing.Auditor;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;

/** Many people at once, for few seats, in bad weather; somebody checks the books meanwhile. */
final class Rush {

    private static final int THREADS = 24;
    private static final Duration ERRANDS = Duration.ofMinutes(2);

    private final TestCluster house;
    private final List<Show> shows;
    private final List<Buyer> buyers;
    private final long seed;
    private final Auditor auditor;
    private final Tally tally = new Tally();
    private final Promises promises = new Promises();
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final ScheduledExecutorService errands = Executors.newScheduledThreadPool(8);

    Rush(TestCluster house, List<Show> shows, List<Buyer> buyers, long seed) {
        this.house = house;
        this.shows = shows;
        this.buyers = buyers;
        this.seed = seed;
        this.auditor = house.auditor();
    }

    /** Returns how many came. */
    int run(int attempts, Duration limit) throws InterruptedException {
        var end = Instant.now().plus(limit);
        var weather = new FaultInjector(house, seed);
        weather.begins();
        var outside = Executors.newScheduledThreadPool(2);
        outside.scheduleWithFixedDelay(
                () -> safely(weather::changes), 1000, 300, TimeUnit.MILLISECONDS);
        outside.scheduleWithFixedDelay(() -> safely(this::audit), 1, 2, TimeUnit.SECONDS);
        var threads = Executors.newFixedThreadPool(THREADS);
        CompletableFuture.allOf(
                        IntStream.range(0, THREADS)
                                .mapToObj(
                                        n ->
                                                CompletableFuture.runAsync(
                                                        () -> visit(attempts, end), threads))
                                .toArray(CompletableFuture[]::new))
                .join();
        threads.shutdown();
        Await.until(ERRANDS, () -> pending.get() == 0); // one may lead to another
        errands.shutdown();
        outside.shutdown();
        outside.awaitTermination(ERRANDS.toSeconds(), TimeUnit.SECONDS);
        weather.clears();
        return Math.min(visits.get(), attempts);
    }

    private void visit(int attempts, Instant end) {
        while (failure.get() == null && Instant.now().isBefore(end)) {
            var number = visits.incrementAndGet();
            if (number > attempts) {
                return;
            }
            new RushVisit(this, seed + number).run();
        }
    }

    private void audit() {
        var found = auditor.violations(moment -> moment == org.rushline.audit.Moment.ALWAYS);
        tally.count("audits");
        if (!found.isEmpty()) {
            fail(found.toString());
        }
    }

    private void safely(Runnable errand) {
        try {
            errand.run();
        } catch (Http.NoAnswer e) {
            tally.count("errands without an answer");
        } catch (IllegalStateException e) {
            tally.count("errands that came too late");
        } catch (RuntimeException | AssertionError e) {
            fail(e.toString());
        }
    }

    private void runOne(Runnable errand) {
        try {
            safely(errand);
        } finally {
            pending.decrementAndGet();
        }
    }

    /** The first one counts, and ends the rush. */
    void fail(String what) {
        failure.compareAndSet(null, what);
    }

    void later(long millis, Runnable errand) {
        pending.incrementAndGet();
        errands.schedule(() -> runOne(errand), millis, TimeUnit.MILLISECONDS);
    }

    /** Null if all went well. */
    String failure() {
        return failure.get();
    }

    List<String> brokenPromises() throws SQLException {
        return promises.broken(house.cluster()::connect);
    }

    List<Show> shows() {
        return shows;
    }

    List<Buyer> buyers() {
        return buyers;
    }

    URI node(int number) {
        return house.node(number);
    }

    Http operator(int node) {
        return house.operator().movedTo(node(node));
    }

    SimulatorControl stripe() {
        return house.stripe();
    }

    Tally tally() {
        return tally;
    }

    Promises promises() {
        return promises;
    }
}
