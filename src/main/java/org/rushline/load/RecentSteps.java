package org.rushline.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** What the buyers of one event met on this node in the last half minute. */
final class RecentSteps {

    private static final int SLICES = 6;
    private static final long SLICE = Duration.ofSeconds(5).toNanos();

    /** Whoever counts them does so more often. */
    private static final long COUNTED = Duration.ofSeconds(6).toNanos();

    /** Five seconds. */
    private static final class Slice {
        private final long number;
        private final StepTimes times = new StepTimes();
        private long reserved;
        private long paid;
        private long paymentsFailed;
        private long databaseFailed;

        private Slice(long number) {
            this.number = number;
        }

        private EventLoad load() {
            return new EventLoad(times, reserved, paid, paymentsFailed, databaseFailed, 0);
        }
    }

    private final LongSupplier nanos;
    private final Slice[] slices = new Slice[SLICES];
    private long watching;
    private long counted;

    /**
     * @param nanos a clock like {@link System#nanoTime}
     */
    RecentSteps(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void reserved(Duration time) {
        now().reserved++;
        now().times.add(time);
    }

    synchronized void paid(Duration time) {
        now().paid++;
        now().times.add(time);
    }

    synchronized void paymentFailed() {
        now().paymentsFailed++;
    }

    synchronized void databaseFailed() {
        now().databaseFailed++;
    }

    synchronized void watching(long people) {
        watching = people;
        counted = nanos.getAsLong();
    }

    synchronized EventLoad load() {
        var recent = Arrays.stream(slices).filter(this::isRecent).map(Slice::load).toList();
        var sum = EventLoad.sum(recent);
        return new EventLoad(
                sum.times(),
                sum.reserved(),
                sum.paid(),
                sum.paymentsFailed(),
                sum.databaseFailed(),
                isCounted() ? watching : 0);
    }

    synchronized boolean isOver() {
        return Arrays.stream(slices).noneMatch(this::isRecent) && !isCounted();
    }

    private boolean isCounted() {
        return watching > 0 && nanos.getAsLong() - counted < COUNTED;
    }

    private boolean isRecent(Slice slice) {
        return slice != null && number() - slice.number < SLICES;
    }

    private Slice now() {
        var number = number();
        var index = (int) Math.floorMod(number, SLICES);
        if (slices[index] == null || slices[index].number != number) {
            slices[index] = new Slice(number);
        }
        return slices[index];
    }

    private long number() {
        return Math.floorDiv(nanos.getAsLong(), SLICE);
    }
}
