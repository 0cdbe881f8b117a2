package org.rushline.changelog;

import java.util.List;
import org.rushline.platform.id.EventId;

/**
 * A hint to read something again: it says what has changed, never to what.
 *
 * @param id of the event, venue or performer; for tickets that of their event; nought means all
 * @param ordinals of the tickets concerned; null means all of the event's
 */
public record Change(Entity entity, long id, List<Integer> ordinals) {

    public Change {
        ordinals = ordinals == null ? null : List.copyOf(ordinals);
    }

    /** The event concerned; null if it concerns another thing, or all events. */
    public EventId event() {
        var ofEvent = entity == Entity.EVENT || entity == Entity.TICKET;
        return ofEvent && id != 0 ? new EventId(id) : null;
    }
}
