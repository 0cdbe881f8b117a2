package org.rushline.search.query;

import org.rushline.search.StoredEvent;
import org.rushline.search.StoredName;

/**
 * What somebody who is typing may mean.
 *
 * @param detail tells it from its namesakes: when, where; or null
 */
public record Suggestion(Kind kind, String id, String name, String detail) {

    /** What it is. */
    public enum Kind {
        EVENT,
        PERFORMER,
        VENUE
    }

    static Suggestion of(StoredEvent event) {
        var id = new org.rushline.catalog.EventId(event.id()).toString();
        var where = event.startsAtLocal().substring(0, 10) + ", " + event.venue();
        return new Suggestion(Kind.EVENT, id, event.name(), where + ", " + event.city());
    }

    static Suggestion of(StoredName name) {
        return new Suggestion(
                Kind.valueOf(name.kind()), name.reference(), name.name(), name.detail());
    }
}
