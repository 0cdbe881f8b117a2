package org.rushline.search.indexing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.rushline.changelog.Change;
import org.rushline.changelog.Entity;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.search.EventIndex;
import org.rushline.search.Named;
import org.rushline.search.SearchableEvent;

/** Applies changes of the log to an index. */
final class IndexUpdate {

    private static final int BATCH = 500;

    private final EventSource source;
    private final EventIndex index;

    IndexUpdate(EventSource source, EventIndex index) {
        this.source = source;
        this.index = index;
    }

    /** Whether so much has changed that a rebuild is cheaper. */
    static boolean isAll(Collection<Change> changes) {
        return changes.stream().anyMatch(c -> c.id() == 0 && c.entity() != Entity.TICKET);
    }

    static boolean isNone(Collection<Change> changes) {
        return changes.stream().allMatch(change -> change.entity() == Entity.TICKET);
    }

    /** Names first: only the index still knows former references, and a crash starts this again. */
    void apply(Collection<Change> changes) {
        var events = events(changes);
        names(changes);
        inBatches(events);
    }

    private Set<EventId> events(Collection<Change> changes) {
        var events = new TreeSet<>(ids(changes, Entity.EVENT, EventId::new));
        events.addAll(source.ofVenues(ids(changes, Entity.VENUE, VenueId::new)));
        events.addAll(source.ofPerformers(ids(changes, Entity.PERFORMER, PerformerId::new)));
        return events;
    }

    /** Also those of changed events: one announced brings them in, or takes them along. */
    private void names(Collection<Change> changes) {
        var performers = new TreeSet<>(ids(changes, Entity.PERFORMER, PerformerId::new));
        var venues = new TreeSet<>(ids(changes, Entity.VENUE, VenueId::new));
        var events = ids(changes, Entity.EVENT, EventId::new);
        performers.addAll(source.performersOf(events));
        venues.addAll(source.venuesOf(events));
        for (var before : index.stored(events)) {
            before.performerIds().forEach(id -> performers.add(PerformerId.of(id)));
            venues.add(VenueId.of(before.venueId()));
        }
        rename(performers, source.performers(performers));
        rename(venues, source.venues(venues));
    }

    private void rename(Set<?> ids, List<Named> found) {
        var gone =
                ids.stream().map(Object::toString).collect(Collectors.toCollection(HashSet::new));
        found.stream().map(Named::id).forEach(gone::remove);
        index.putNames(found);
        index.removeNames(gone);
    }

    private void inBatches(Set<EventId> events) {
        var all = new ArrayList<>(events);
        for (int i = 0; i < all.size(); i += BATCH) {
            replace(all.subList(i, Math.min(i + BATCH, all.size())));
        }
    }

    private void replace(List<EventId> events) {
        var found = source.these(events);
        var gone = new HashSet<>(events);
        found.stream().map(SearchableEvent::id).forEach(gone::remove);
        index.put(found);
        index.remove(gone);
    }

    private static <T> Set<T> ids(Collection<Change> changes, Entity entity, LongFunction<T> id) {
        return changes.stream()
                .filter(change -> change.entity() == entity)
                .map(change -> id.apply(change.id()))
                .collect(Collectors.toSet());
    }
}
