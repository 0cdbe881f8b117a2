package org.rushline.availability.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rushline.changelog.Change;
import org.rushline.changelog.Entity;
import org.rushline.changelog.Listener;
import org.rushline.changelog.LogPosition;

/** Tells the boards of this node which of their tickets have changed. */
@ApplicationScoped
public class BoardListener implements Listener {

    private static final long LATE = Duration.ofSeconds(1).toNanos();

    @Inject SeatBoards boards;

    private volatile long told = System.nanoTime() - LATE;
    private volatile long position;

    /** Whether what is not told has not changed, but for the last moment. */
    boolean hears() {
        return System.nanoTime() - told < LATE;
    }

    /** The first transaction in the log of which it may not have been told. */
    long position() {
        return position;
    }

    @Override
    public String name() {
        return "boards";
    }

    /** Boards are not kept: each start begins with none. */
    @Override
    public Optional<LogPosition> from() {
        return Optional.empty();
    }

    @Override
    public void rebuild(LogPosition from) {
        boards.toldAll();
    }

    @Override
    public void changed(List<Change> changes, LogPosition after) {
        changes.stream().filter(change -> change.entity() == Entity.TICKET).forEach(this::changed);
    }

    private void changed(Change change) {
        if (change.event() == null) {
            boards.toldAll();
        } else {
            boards.told(change.event(), change.ordinals());
        }
    }

    @Override
    public void told(long moment, LogPosition position) {
        told = moment;
        this.position = position.next();
    }
}
