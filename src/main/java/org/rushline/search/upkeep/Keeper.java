package org.rushline.search.upkeep;

import java.util.List;
import java.util.Optional;
import org.rushline.changelog.Change;
import org.rushline.changelog.Listener;
import org.rushline.changelog.Position;

/** Opens an index, follows the log with it, makes it anew. Used by one thread. */
interface Keeper extends AutoCloseable {

    /** As {@link Listener#othersTurn}. */
    boolean othersTurn();

    /** Opens the index that was kept; empty if there is none that can be used. */
    Optional<Position> open();

    /** An old index serves until the new one is complete. */
    void rebuild(Position from);

    void changed(List<Change> changes, Position after);

    @Override
    void close();
}
