package org.rushline.search.indexing;

import java.util.List;
import java.util.Optional;
import org.rushline.changelog.Change;
import org.rushline.changelog.Listener;
import org.rushline.changelog.LogPosition;

/** Opens an index, applies the change log to it, rebuilds it. Used by one thread. */
interface Keeper extends AutoCloseable {

    /** As {@link Listener#othersTurn}. */
    boolean othersTurn();

    /** Opens the index that was kept; empty if there is none that can be used. */
    Optional<LogPosition> open();

    /** An old index serves until the new one is complete. */
    void rebuild(LogPosition from);

    void changed(List<Change> changes, LogPosition after);

    @Override
    void close();
}
