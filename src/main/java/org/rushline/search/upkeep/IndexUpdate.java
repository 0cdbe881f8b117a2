package org.rushline.search.upkeep;

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
import org.rushline.performer.PerformerId;
import org.rushline.search.EventIndex;
import org.rushline.search.Named;
import org.rushline.search.SearchableEvent;
import org.rushline.venue.VenueId;

/** What some changes in the log mean for an index. */
final class IndexUpdate {

    private static final int BATCH = 500;

    private final EventSource source;
    private final EventIndex index;

    IndexUpdate(EventSource source, EventIndex index) {
        this.source = source;
        this.index = index;
    }

    /** Whether so much has changed that it is made anew instead. */
    static boolean isAll(Collection<Change> changes) {
        return changes.stream().anyMatch(c -> c.id() == 0 && c.entity() != Entity.TICKET);
    }

    /** Whether nothing in the index has changed. */
    static boolean isNone(Collection<Change> changes) {
        return changes.stream().allMatch(change -> change.entity() == Entity.TICKET);
    }

    /** Reads from the database what has changed, and writes it. */
    void apply(Collection<Change> changes) {
        var events = events(changes);
        names(changes);
        inBatches(events);
    }

    private Set<Long> events(Collection<Change> changes) {
        var events = new TreeSet<>(ids(changes, Entity.EVENT));
        events.addAll(source.ofVenues(ids(changes, Entity.VENUE)));
        events.addAll(source.ofPerformers(ids(changes, Entity.PERFORMER)));
        return events;
    }

    private void names(Collection<Change> changes) {
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

    private static Set<Long> ids(Collection<Change> changes, Entity entity) {
        return changes.stream()
                .filter(change -> change.entity() == entity)
                .map(Change::id)
                .collect(Collectors.toSet());
    }
}
