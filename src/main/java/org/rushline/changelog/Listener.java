package org.rushline.changelog;

import java.util.List;
import java.util.Optional;

/**
 * A view of the database that must follow its changes. Every bean that implements it is told, on
 * every node, by one thread at a time; a slow one delays nobody else.
 */
public interface Listener {

    /** As metrics, logs and the health page call it; unique. */
    String name();

    /**
     * Whether another node does at present what this one would do: then it is told nothing. Once it
     * is this node's turn {@link #from} is asked, even if it was before. Asked before every look.
     */
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

    /**
     * Read these again. A listener that keeps its position stores this one when it is done. If it
     * throws, it is told again later; being told twice is harmless.
     */
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
