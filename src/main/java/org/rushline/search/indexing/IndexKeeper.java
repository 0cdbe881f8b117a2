package org.rushline.search.indexing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.rushline.changelog.Change;
import org.rushline.changelog.LogPosition;
import org.rushline.search.EventIndex;
import org.rushline.search.LiveIndex;

/** Keeps an index of this node's own in a folder. */
final class IndexKeeper implements Keeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());

    /** Ticket changes need not be noted at once: hearing of them twice is harmless. */
    private static final Duration NOTE_EVERY = Duration.ofSeconds(5);

    private final IndexFolder folder;
    private final EventSource source;
    private final LiveIndex live;
    private final Progress progress;

    private IndexFolder.Kept kept;
    private EventIndex index;
    private Instant noted = Instant.MIN;

    IndexKeeper(IndexFolder folder, EventSource source, LiveIndex live, Progress progress) {
        this.folder = folder;
        this.source = source;
        this.live = live;
        this.progress = progress;
    }

    @Override
    public boolean othersTurn() {
        return false;
    }

    @Override
    public Optional<LogPosition> open() {
        if (kept == null) {
            folder.kept().ifPresent(this::open);
        }
        return Optional.ofNullable(kept).map(IndexFolder.Kept::position);
    }

    private void open(IndexFolder.Kept found) {
        use(found, EventIndex.inFolder(found.folder()));
        folder.clearExcept(found.folder());
    }

    @Override
    public void rebuild(LogPosition from) {
        var fresh = new IndexFolder.Kept(folder.fresh(), from);
        var filled = EventIndex.inFolder(fresh.folder());
        try {
            new Rebuild(source, filled, progress, () -> {}).run();
            folder.keep(fresh);
        } catch (RuntimeException e) {
            giveUp(filled, e);
            throw e;
        }
        use(fresh, filled);
        folder.clearExcept(fresh.folder());
    }

    /** It will be tried again: what is half done must not fill the disk until then. */
    private void giveUp(EventIndex filled, RuntimeException reason) {
        progress.giveUp(filled, reason);
        folder.clearExcept(kept == null ? null : kept.folder());
    }

    private void use(IndexFolder.Kept found, EventIndex opened) {
        kept = found;
        index = opened;
        live.replace(opened);
    }

    @Override
    public void changed(List<Change> changes, LogPosition after) {
        if (IndexUpdate.isAll(changes)) {
            rebuild(after);
            return;
        }
        try {
            new IndexUpdate(source, index).apply(changes);
        } catch (RuntimeException e) {
            if (folder.isIntact(kept.folder())) {
                throw e;
            }
            LOG.warning("The search index was damaged while it was in use and is made anew");
            rebuild(after);
            return;
        }
        note(after, IndexUpdate.isNone(changes));
    }

    private void note(LogPosition after, boolean onlyTickets) {
        kept = new IndexFolder.Kept(kept.folder(), after);
        if (!onlyTickets) {
            index.flush();
            live.changed();
        } else if (Instant.now().isBefore(noted.plus(NOTE_EVERY))) {
            return;
        }
        folder.keep(kept);
        noted = Instant.now();
    }

    @Override
    public void close() {
        live.replace(null);
        folder.close();
    }
}
