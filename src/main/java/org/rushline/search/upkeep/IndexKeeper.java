package org.rushline.search.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.rushline.changelog.Change;
import org.rushline.changelog.Entity;
import org.rushline.changelog.Position;
import org.rushline.performer.PerformerId;
import org.rushline.search.EventIndex;
import org.rushline.search.LiveIndex;
import org.rushline.search.Named;
import org.rushline.search.SearchableEvent;
import org.rushline.venue.VenueId;

/** Opens the index of this node, follows the log with it, makes it anew. Used by one thread. */
final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());
    private static final int BATCH = 500;

    /** What changes only tickets need not be noted at once: being told twice is harmless. */
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

    /** Opens the index that was kept; empty if there is none that can be used. */
    Optional<Position> open() {
        if (kept == null) {
            folder.kept().ifPresent(this::open);
        }
        return Optional.ofNullable(kept).map(IndexFolder.Kept::position);
    }

    private void open(IndexFolder.Kept found) {
        use(found, EventIndex.inFolder(found.folder()));
        folder.clearExcept(found.folder());
    }

    /** An old index serves until the new one is complete. */
    void rebuild(Position from) {
        var fresh = new IndexFolder.Kept(folder.fresh(), from);
        var filled = EventIndex.inFolder(fresh.folder());
        try {
            new Rebuild(source, filled, progress).run();
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
        progress.stop();
        try (filled) {
            LOG.log(Level.FINE, "The search index was not made", reason);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
        folder.clearExcept(kept == null ? null : kept.folder());
    }

    private void use(IndexFolder.Kept found, EventIndex opened) {
        kept = found;
        index = opened;
        live.replace(opened);
    }

    void changed(List<Change> changes, Position after) {
        if (changes.stream().anyMatch(IndexKeeper::isAll)) {
            rebuild(after);
            return;
        }
        var events = events(changes);
        try {
            names(changes);
            inBatches(events);
        } catch (RuntimeException e) {
            if (folder.isIntact(kept.folder())) {
                throw e;
            }
            LOG.warning("The search index was damaged while it was in use and is made anew");
            rebuild(after);
            return;
        }
        note(after, changes.stream().allMatch(change -> change.entity() == Entity.TICKET));
    }

    private static boolean isAll(Change change) {
        return change.id() == 0 && change.entity() != Entity.TICKET;
    }

    private Set<Long> events(List<Change> changes) {
        var events = new TreeSet<>(ids(changes, Entity.EVENT));
        events.addAll(source.ofVenues(ids(changes, Entity.VENUE)));
        events.addAll(source.ofPerformers(ids(changes, Entity.PERFORMER)));
        return events;
    }

    private void names(List<Change> changes) {
        var performers = ids(changes, Entity.PERFORMER);
        rename(performers, source.performers(performers), id -> new PerformerId(id).toString());
        var venues = ids(changes, Entity.VENUE);
        rename(venues, source.venues(venues), id -> new VenueId(id).toString());
    }

    private void rename(Set<Long> ids, List<Named> found, LongFunction<String> text) {
        var gone = ids.stream().map(text::apply).collect(Collectors.toCollection(HashSet::new));
        found.stream().map(Named::id).forEach(gone::remove);
        index.putNames(found);
        index.removeNames(gone);
    }

    private void inBatches(Set<Long> events) {
        var all = new ArrayList<>(events);
        for (int i = 0; i < all.size(); i += BATCH) {
            replace(all.subList(i, Math.min(i + BATCH, all.size())));
        }
    }

    private void replace(List<Long> events) {
        var found = source.these(events);
        var gone = new HashSet<>(events);
        found.stream().map(SearchableEvent::id).forEach(gone::remove);
        index.put(found);
        index.remove(gone);
    }

    private static Set<Long> ids(List<Change> changes, Entity entity) {
        return changes.stream()
                .filter(change -> change.entity() == entity)
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    private void note(Position after, boolean onlyTickets) {
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
