package org.rushline.changelog;

import java.util.List;
import java.util.Optional;

/** Follows changes of the database, on every node, in a thread of its own. */
public interface Listener {

    /** As metrics, logs and the health page call it; unique. */
    String name();

    /** Whether another node does this work at present; then this one is told nothing. */
    default boolean othersTurn() {
        return false;
    }

    /** Where to go on. Empty: from now on, after one {@link #rebuild}. */
    Optional<LogPosition> from();

    /**
     * Nothing that was known can be trusted: it is the first start, the position is older than the
     * log, or the database is another one. Read everything again; it may take long. What changes
     * after the position is told afterwards.
     */
    void rebuild(LogPosition from);

    /** Read these again; told twice is harmless. If it throws, it is told again. */
    void changed(List<Change> changes, LogPosition after);

    /** Whether it is being rebuilt, which may take long, and shows something older until then. */
    default boolean makesDo() {
        return false;
    }

    /**
     * All that was committed before this moment has been told; also called when that was nothing.
     *
     * @param moment of {@link System#nanoTime}
     * @param position the same as a place in the log
     */
    default void told(long moment, LogPosition position) {}
}
