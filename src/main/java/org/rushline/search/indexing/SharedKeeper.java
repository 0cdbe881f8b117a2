package org.rushline.search.indexing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rushline.changelog.Change;
import org.rushline.changelog.LogPosition;
import org.rushline.search.EventIndex;
import org.rushline.search.LiveIndex;
import org.rushline.search.SearchServer;

/** One index for all nodes on a search server. The node with the lease writes. */
final class SharedKeeper implements Keeper {

    private static final Duration RENEW_EVERY = Duration.ofSeconds(SharedNote.LEASE_SECONDS / 5);

    /** How often the other nodes look whether the index changed. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** As for an index in a folder. */
    private static final Duration NOTE_EVERY = Duration.ofSeconds(5);

    private final SharedNote note;
    private final SearchServer server;
    private final EventSource source;
    private final LiveIndex live;
    private final Progress progress;

    private EventIndex index;
    private SharedNote.Kept shown;
    private boolean writes;
    private boolean lost;
    private long looked = Long.MIN_VALUE;
    private long noted = System.nanoTime();

    SharedKeeper(
            SharedNote note,
            SearchServer server,
            EventSource source,
            LiveIndex live,
            Progress progress) {
        this.note = note;
        this.server = server;
        this.source = source;
        this.live = live;
        this.progress = progress;
    }

    @Override
    public boolean othersTurn() {
        if (lost) {
            lost = false;
            return true;
        }
        if (passed(looked, writes ? RENEW_EVERY : LOOK_EVERY)) {
            writes = note.lease();
            looked = System.nanoTime();
            if (!writes) {
                note.kept().ifPresent(this::show);
            }
        }
        return !writes;
    }

    private static boolean passed(long since, Duration time) {
        return since == Long.MIN_VALUE || System.nanoTime() - since > time.toNanos();
    }

    @Override
    public Optional<LogPosition> open() {
        var kept = note.kept();
        kept.ifPresent(this::show);
        return kept.map(SharedNote.Kept::position);
    }

    private void show(SharedNote.Kept kept) {
        if (shown == null || !shown.generation().equals(kept.generation())) {
            use(EventIndex.on(server, kept.generation()));
        } else if (!shown.equals(kept)) {
            live.changed();
        }
        shown = kept;
    }

    private void use(EventIndex opened) {
        index = opened;
        live.replace(opened);
    }

    @Override
    public void rebuild(LogPosition from) {
        mustWrite(note.lease());
        dropOthers();
        var fresh = new SharedNote.Kept(UUID.randomUUID().toString(), from);
        mustWrite(note.making(fresh.generation()));
        var filled = EventIndex.madeOn(server, fresh.generation());
        try {
            new Rebuild(source, filled, progress, () -> mustWrite(note.lease())).run();
            mustWrite(note.made(fresh));
        } catch (RuntimeException e) {
            progress.giveUp(filled, e);
            throw e;
        }
        use(filled);
        shown = fresh;
    }

    /** The former index among them: by now no node uses it. */
    private void dropOthers() {
        for (var generation : note.others()) {
            try (var other = EventIndex.on(server, generation)) {
                other.drop();
            }
            note.dropped(generation);
        }
    }

    @Override
    public void changed(List<Change> changes, LogPosition after) {
        if (IndexUpdate.isAll(changes)) {
            rebuild(after);
            return;
        }
        mustWrite(note.lease());
        new IndexUpdate(source, index).apply(changes);
        note(after, IndexUpdate.isNone(changes));
    }

    private void note(LogPosition after, boolean onlyTickets) {
        if (!onlyTickets) {
            index.flush();
            live.changed();
        } else if (!passed(noted, NOTE_EVERY)) {
            return;
        }
        var reached = new SharedNote.Kept(shown.generation(), after);
        if (!note.reached(reached)) {
            note.goBack(shown);
            mustWrite(false);
        }
        shown = reached;
        noted = System.nanoTime();
    }

    /** A node that was slow for too long finds that another one has taken its place. */
    private void mustWrite(boolean may) {
        if (!may) {
            writes = false;
            lost = true;
            throw new IllegalStateException("Another node keeps the search index now");
        }
        looked = System.nanoTime();
    }

    @Override
    public void close() {
        if (writes) {
            note.release();
        }
        live.replace(null);
    }
}
