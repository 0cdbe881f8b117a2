package org.rushline.catalog.history;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rushline.platform.id.EventId;

/** The changes of an event that its buyers are told of. */
@Stateless
public class EventNews {

    /** The page a buyer saw before ordering may have been some minutes old. */
    private static final Duration BEFORE_ORDERING = Duration.ofMinutes(15);

    @Inject EventChanges changes;

    public List<EventChange> of(EventId event) {
        return of(List.of(event)).getOrDefault(event, List.of());
    }

    /** By event, the oldest first; those of which there is nothing are left out. */
    public Map<EventId, List<EventChange>> of(Collection<EventId> events) {
        return changes.of(events);
    }

    /** The changes that a buyer of that moment may not know. */
    public static List<EventChange> since(Instant ordered, List<EventChange> changes) {
        var seen = ordered.minus(BEFORE_ORDERING);
        return changes.stream().filter(change -> change.changedAt().isAfter(seen)).toList();
    }
}
