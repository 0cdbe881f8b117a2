package org.rushline.changelog;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that writes down what it is told. */
final class Told implements Listener {

    final Queue<Long> ids = new ConcurrentLinkedQueue<>();
    final AtomicInteger rebuilds = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();

    final AtomicInteger looks = new AtomicInteger();

    volatile boolean othersTurn;
    volatile boolean makesDo;
    volatile LogPosition position;
    volatile Runnable whenTold = () -> {};

    @Override
    public String name() {
        return "test";
    }

    @Override
    public boolean othersTurn() {
        looks.incrementAndGet();
        return othersTurn;
    }

    @Override
    public boolean makesDo() {
        return makesDo;
    }

    @Override
    public Optional<LogPosition> from() {
        return Optional.ofNullable(position);
    }

    @Override
    public void rebuild(LogPosition from) {
        rebuilds.incrementAndGet();
        position = from;
    }

    @Override
    public void changed(List<Change> changes, LogPosition after) {
        whenTold.run();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("not now");
        }
        changes.forEach(change -> ids.add(change.id()));
        position = after;
    }
}
