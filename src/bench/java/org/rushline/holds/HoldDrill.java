package org.rushline.holds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.rushline.cluster.BareGrid;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;

/** A node in a process of its own that takes and releases holds as fast as its threads can. */
public final class HoldDrill {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LIFESPAN = 600_000;

    /** The holds of a thread at any time. */
    private static final int KEPT = 1000;

    private final HoldCache cache;
    private final AtomicLong tickets = new AtomicLong();

    private HoldDrill(BareGrid grid) {
        cache = new HoldCache(grid);
    }

    /**
     * For input such as {@code 8 5}, eight threads work for five seconds; then it prints the
     * operations a second.
     *
     * @param args its own port, then the others' ports
     */
    public static void main(String[] args) {
        try {
            obey(args);
            System.exit(0); // the grid's threads would keep it
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void obey(String[] args) throws Exception {
        var ports = Arrays.stream(args).map(Integer::valueOf).toList();
        var grid = BareGrid.start(ports.get(0), ports);
        var drill = new HoldDrill(grid);
        grid.awaitMembers(ports.size(), "holds", PATIENCE);
        System.out.println("ready");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var order = line.split(" ");
            var threads = Integer.parseInt(order[0]);
            System.out.println("did " + drill.run(threads, Integer.parseInt(order[1])));
        }
    }

    private double run(int threads, int seconds) throws InterruptedException, ExecutionException {
        var executor = Executors.newFixedThreadPool(threads);
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        try {
            var work = new ArrayList<Callable<Long>>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> holdUntil(end));
            }
            var operations = 0L;
            for (var done : executor.invokeAll(work)) {
                operations += done.get();
            }
            return operations / ((System.nanoTime() - start) / 1e9);
        } finally {
            executor.shutdownNow();
        }
    }

    private long holdUntil(long end) throws InterruptedException, ExecutionException, IOException {
        var hold =
                Hold.of(new BookingId(UUID.randomUUID()), 1, System.currentTimeMillis() + LIFESPAN);
        var held = new ArrayDeque<TicketId>();
        var operations = 0L;
        while (System.nanoTime() < end) {
            var ticket = new TicketId(tickets.getAndIncrement());
            must(cache.putIfAbsent(ticket, hold, LIFESPAN).get() == null);
            held.add(ticket);
            operations++;
            if (held.size() > KEPT) {
                must(cache.remove(held.remove(), hold).get());
                operations++;
            }
        }
        for (var ticket : held) {
            must(cache.remove(ticket, hold).get());
        }
        return operations + held.size();
    }

    private static void must(boolean done) throws IOException {
        if (!done) {
            throw new IOException("the cache has not done what it was told");
        }
    }
}
