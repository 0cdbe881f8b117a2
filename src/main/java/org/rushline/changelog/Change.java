package org.rushline.changelog;

import java.util.List;

/**
 * A hint to read something again: it says what has changed, never to what.
 *
 * @param id of the event, venue or performer; for tickets that of their event; nought means all
 * @param event set if it concerns one event
 * @param ordinals of the tickets concerned; null means all of the event's
 */
public record Change(Entity entity, long id, Long event, List<Integer> ordinals) {

    public Change {
        ordinals = ordinals == null ? null : List.copyOf(ordinals);
    }
}
